package dev.dreamlog.bench.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The auditors' program, as it is handed to them. */
record AuditProgram(Path jar, Path folder, String apiKey) {

    static AuditProgram in(Path folder, String apiKey) throws IOException {
        return new AuditProgram(Path.of(Optional.ofNullable(System.getProperty("bench.audit-program")).orElseThrow()),
                Files.createDirectories(folder), apiKey);
    }

    Path keep(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** @return what it said */
    String run(int expected, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-jar", jar.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder program = new ProcessBuilder(command).redirectError(folder.resolve("progress").toFile());
        program.environment().put("DREAMLOG_API_KEY", apiKey);
        Process process = program.start();
        String said = process.inputReader().readAllAsString().strip();
        if (process.waitFor() != expected) {
            throw new IOException(arguments[0] + " ended with " + process.exitValue() + ": " + said
                    + Files.readString(folder.resolve("progress")));
        }
        return said;
    }
}
