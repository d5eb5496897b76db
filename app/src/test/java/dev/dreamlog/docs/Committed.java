package dev.dreamlog.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** A document that is generated and kept with the sources, so that a change of it is seen by whoever reviews. */
record Committed(Path file) {

    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static Committed document(String name) {
        return new Committed(PROJECT.resolve("docs").resolve(name));
    }

    /** With {@code -Ddocs.write=true} it is made to say so. */
    void says(String expected) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        String committed = Files.exists(file) ? Files.readString(file) : "";
        assertThat(committed)
                .as("docs/%s is stale. Renew it with mvn verify -Ddocs.write=true and commit it", file.getFileName())
                .isEqualTo(expected);
    }
}
