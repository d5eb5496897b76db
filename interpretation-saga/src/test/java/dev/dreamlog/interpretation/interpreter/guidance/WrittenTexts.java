package dev.dreamlog.interpretation.interpreter.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Texts that were written for the tests, one a line; a double slash stands for a line break. */
final class WrittenTexts {

    private WrittenTexts() {}

    static Stream<String> in(String file) throws IOException {
        try (InputStream lines = WrittenTexts.class.getResourceAsStream(file)) {
            String all = new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(line -> !line.startsWith("#")).map(line -> line.replace("//", "\n"));
        }
    }
}
