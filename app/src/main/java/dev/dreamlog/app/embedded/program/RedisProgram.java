package dev.dreamlog.app.embedded.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

import dev.dreamlog.app.start.StartRefused;

/** Redis' one program, unpacked into the data folder for the same reasons as PostgreSQL's. */
public record RedisProgram(Path path) {

    /** @throws StartRefused when this build carries none for this machine */
    public static RedisProgram unpackedIn(Path parent) throws IOException {
        String resource = ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
        if (resource == null) {
            throw new StartRefused("This build carries no Redis for this machine: set spring.data.redis.url.");
        }
        Path folder = parent.resolve(resource.substring(1));
        Unpacking.once(folder, draft -> unpack(resource, draft.resolve("redis-server")));
        return new RedisProgram(folder.resolve("redis-server"));
    }

    private static void unpack(String resource, Path program) throws IOException {
        try (InputStream packed = ExecutableProvider.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException(resource + " is missing");
            }
            Files.copy(packed, program);
            if (!program.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make " + program + " executable");
            }
        }
    }
}
