package dev.dreamlog.app.embedded.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import dev.dreamlog.app.start.StartRefused;

import static java.nio.charset.StandardCharsets.UTF_8;

/** 256 random bits that only their owner may read: made once, then the same for ever. */
public record SecretFile(Path path) {

    private static final int BYTES = 32;
    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** @throws StartRefused when it is damaged or cannot be read or made */
    public byte[] readOrMake() {
        closeOrMake();
        try {
            return Base64.getDecoder().decode(Files.readString(path, UTF_8).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("The secret in " + path + " cannot be read.", e);
        }
    }

    void closeOrMake() {
        try {
            if (!Files.exists(path)) {
                make();
            }
            Files.setPosixFilePermissions(path, OWNER_ONLY);
        } catch (IOException e) {
            throw new StartRefused("The secret in " + path + " cannot be read or made.", e);
        }
    }

    private void make() throws IOException {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        replace(path, Base64.getEncoder().encodeToString(fresh) + System.lineSeparator());
    }

    /** Whoever looks, even after a loss of power, finds the whole of the old text or the whole of the new. */
    static void replace(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        write(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Text that holds a secret is never readable by others, not even for a moment. */
    public static void write(Path file, String text) throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(ByteBuffer.wrap(text.getBytes(UTF_8)));
            channel.force(true);
        }
    }
}
