package dev.dreamlog.app.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes what was survived where it is read, between the marks of {@code docs/performance.md}, if it is wished. */
final class FaultReport {

    private static final Path DOCUMENT = Path.of("..", "docs", "performance.md");
    private static final String START = "<!-- measured: faults -->\n";
    private static final String END = "<!-- end: faults -->";

    private FaultReport() {}

    static void write(String text) throws IOException {
        if (Boolean.getBoolean("chaos.report")) {
            Files.writeString(DOCUMENT,
                    renewed(Files.readString(DOCUMENT), "*%s, on %d cores, Java %s.*\n\n%s".formatted(
                            Instant.now().truncatedTo(ChronoUnit.MINUTES), Runtime.getRuntime().availableProcessors(),
                            Runtime.version(), text)));
        }
    }

    static String renewed(String document, String text) {
        int from = document.indexOf(START);
        int to = document.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The document has no place for faults");
        }
        return document.substring(0, from + START.length()) + text + document.substring(to);
    }
}
