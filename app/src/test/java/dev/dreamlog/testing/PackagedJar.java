package dev.dreamlog.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The jar that people run, as a process. The build tells where it is; without a build there is none. */
public final class PackagedJar {

    private PackagedJar() {}

    public static ProcessBuilder command(String... arguments) {
        return commandUnder(Path.of(System.getProperty("java.home")), arguments);
    }

    /** It lives for seconds: compiling it as for hours would take longer than all it does. */
    public static ProcessBuilder commandUnder(Path javaHome, String... arguments) {
        List<String> words = new ArrayList<>(List.of(javaHome.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", path()));
        words.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("DREAMLOG_"));
        return builder;
    }

    /** How a start ended that was bound to fail. */
    public record End(int exitCode, String errors) {}

    public static End runToItsEnd(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String errors = process.errorReader().readAllAsString();
        return new End(process.waitFor(), errors);
    }

    private static String path() {
        @Nullable
        String path = System.getProperty("dreamlog.jar");
        if (path == null) {
            throw new IllegalStateException("dreamlog.jar names the packaged jar; mvn verify sets it");
        }
        return path;
    }
}
