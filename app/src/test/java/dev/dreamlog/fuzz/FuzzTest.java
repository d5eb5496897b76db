package dev.dreamlog.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Lets Jazzer look for an input that breaks one of the targets, for as long as it is told. */
@Tag("fuzz")
class FuzzTest {

    private static final List<String> JVM = List.of("-XX:+EnableDynamicAgentLoading",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Xmx512m");

    @ParameterizedTest
    @EnumSource
    void no_input_breaks_it(Target target) throws IOException, InterruptedException {
        Path found = Files.createDirectories(Path.of("target/fuzz", target.type().getSimpleName()));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath(), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=dev.dreamlog.**:io.jsonwebtoken.**:tools.jackson.core.**",
                "-max_total_time=" + System.getProperty("fuzz.seconds", "60"), "-print_final_stats=1",
                "-artifact_prefix=" + found + "-", found.toString(), target.folder().toString()));
        Process jazzer = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of(found + ".log").toFile()).start();
        assertThat(jazzer.waitFor()).as("see %s.log", found).isZero();
    }

    /** Surefire hides its own behind a jar of references. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
