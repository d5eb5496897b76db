package dev.dreamlog.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The program that people run, as a process. The build tells where it is; without a build there is none. */
public final class PackagedJar {

    private PackagedJar() {}

    /** As it starts soonest: unpacked, with its AOT cache. */
    public static ProcessBuilder command(String... arguments) {
        Path folder = Path.of(built("dreamlog.folder"));
        return command(Path.of(System.getProperty("java.home")),
                List.of("-XX:AOTCache=" + folder.resolve("dreamlog.aot"), "-jar",
                        folder.resolve("dreamlog.jar").toString()),
                arguments);
    }

    /** As a single file, which any Java can open. */
    public static ProcessBuilder commandUnder(Path javaHome, String... arguments) {
        return command(javaHome, List.of("-jar", built("dreamlog.jar")), arguments);
    }

    /** It lives for seconds: compiling it as for hours would take longer than all it does. */
    private static ProcessBuilder command(Path javaHome, List<String> program, String... arguments) {
        List<String> words = Stream
                .of(List.of(javaHome.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
                        program, List.of(arguments))
                .flatMap(List::stream).toList();
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words));
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

    private static String built(String what) {
        @Nullable
        String path = System.getProperty(what);
        if (path == null) {
            throw new IllegalStateException(what + " names what was packaged; mvn verify sets it");
        }
        return path;
    }
}
