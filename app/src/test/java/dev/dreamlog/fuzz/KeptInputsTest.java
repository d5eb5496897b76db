package dev.dreamlog.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/** What the fuzzer starts from, and what it has found, is read in every build. */
class KeptInputsTest {

    static Stream<Arguments> kept() {
        return Arrays.stream(Target.values())
                .flatMap(target -> target.kept().stream().map(input -> Arguments.of(target, input)));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void what_was_kept_is_read_or_refused(Target target, Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        assertThatCode(() -> target.read(bytes)).doesNotThrowAnyException();
    }
}
