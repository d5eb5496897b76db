package dev.dreamlog.app.embedded.program;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

import dev.dreamlog.app.start.StartRefused;

/**
 * PostgreSQL's programs, unpacked into the data folder: what lies in a shared temporary folder may be deleted under a
 * running server, and a program of our own folder is recognised as ours.
 */
public record PostgresPrograms(Path folder) {

    /**
     * Each build of PostgreSQL has a folder of its own, named by the check sum of its archive.
     *
     * @throws StartRefused when this build carries none for this machine
     */
    public static PostgresPrograms unpackedIn(Path parent) throws IOException {
        byte[] archive = archive();
        CRC32 sum = new CRC32();
        sum.update(archive);
        Path folder = parent.resolve(HexFormat.of().toHexDigits((int) sum.getValue()));
        Unpacking.once(folder, draft -> unpack(archive, draft));
        return new PostgresPrograms(folder);
    }

    /** Where one of them lies, for instance {@code initdb}. */
    public String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }

    private static byte[] archive() throws IOException {
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(Platform.postgresArchive())) {
            if (packed == null) {
                throw new StartRefused("This build carries no PostgreSQL for this machine (" + Platform
                        .postgresArchive().substring(1) + "): build it here, or set spring.datasource.url.");
            }
            return packed.readAllBytes();
        }
    }

    /** Names no class of the compressor's: it comes sealed, and the AOT cache cannot hold what is. */
    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (TarArchiveInputStream files = new TarArchiveInputStream(new CompressorStreamFactory()
                .createCompressorInputStream(CompressorStreamFactory.XZ, new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                unpack(entry, files, entry.resolveIn(folder));
            }
        } catch (CompressorException e) {
            throw new IOException(e);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
                throw new IOException("cannot make " + target + " executable");
            }
        }
    }
}
