package dev.dreamlog.app.embedded.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import dev.dreamlog.app.start.StartRefused;

/** Master keys, one a line, that only their owner may read. Lost, they take everybody's words with them. */
public record MasterKeyFile(Path path) {

    /** @throws StartRefused when it is damaged or cannot be read or made */
    public List<byte[]> readOrMake() {
        new SecretFile(path).closeOrMake();
        return read();
    }

    /** @throws StartRefused when it is damaged, cannot be read, or can be read by others */
    public List<byte[]> read() {
        try {
            if (!SecretFile.OWNER_ONLY.containsAll(Files.getPosixFilePermissions(path))) {
                throw new StartRefused("The master keys in " + path + " can be read by others ("
                        + PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + "): chmod 600 them.");
            }
            List<byte[]> keys = Files.readAllLines(path).stream().filter(line -> !line.isBlank()).map(RandomBits::key)
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("no key");
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("The master keys in " + path + " cannot be read: give 256 random bits in Base64 on"
                    + " each line, for instance from: openssl rand -base64 32", e);
        }
    }

    /** At once and for good, or not at all. */
    public void replace(List<byte[]> keys) throws IOException {
        SecretFile.replace(path, keys.stream().map(Base64.getEncoder()::encodeToString)
                .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator())));
    }
}
