package dev.dreamlog.app.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

/** Reads tables of attacks: one a line, columns between bars, the name first. */
final class Rows {

    private Rows() {}

    static Stream<Arguments> of(String table) {
        return text(table).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arguments.of(Arrays.stream(line.split(" \\|(?= |$)", -1)).map(String::strip).toArray()));
    }

    private static String text(String table) {
        try (InputStream in = Rows.class.getResourceAsStream("/attacks/" + table + ".txt")) {
            return new String(Objects.requireNonNull(in, table).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
