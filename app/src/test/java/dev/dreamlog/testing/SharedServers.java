package dev.dreamlog.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

import dev.dreamlog.app.embedded.server.TestServers;

/** Empties the servers before the first application of this build finds them. */
final class SharedServers implements TestInstancePreConstructCallback {

    static final String FOLDER = TestServers.FOLDER;

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext which, ExtensionContext test) {
        prepare();
    }

    static void prepare() {
        TestServers.forApplications();
    }

    /** Lets a data folder have the programs of these servers, as a start before would have left them there. */
    static void givePrograms(Path dataFolder) throws IOException {
        prepare();
        Path programs = Path.of(FOLDER, "bin");
        Path target = dataFolder.resolve("bin");
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(dataFolder);
        try (Stream<Path> files = Files.walk(programs)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, target.resolve(programs.relativize(file)), LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
