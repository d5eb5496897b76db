package dev.dreamlog.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Documents with findings: those stand between marks and are renewed there, all else is written by hand. */
public record Report(Path docs, String circumstances) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);

    private static final String BUSY = ", so others were at work: a trial, and not a result";

    /** Looks at the machine now, before the measuring itself keeps it busy. */
    public Report(Path docs) {
        this(docs, "*%s on %s; load average before: %.2f%s".formatted(MINUTE.format(Instant.now()),
                Machine.description(), Machine.load(), Machine.isBusy() ? BUSY : ""));
    }

    public void write(String document, String name, List<String> versions, Findings findings) throws IOException {
        Path file = docs.resolve(document);
        String text = circumstances + "; " + String.join(", ", versions) + ".*\n\n" + findings.text().strip();
        Files.writeString(file, renewed(Files.readString(file), name, text));
        Path folder = Files.createDirectories(docs.resolve("performance"));
        for (Map.Entry<String, String> chart : findings.charts().entrySet()) {
            Files.writeString(folder.resolve(chart.getKey()), chart.getValue());
        }
    }

    static String renewed(String document, String name, String text) {
        String start = "<!-- measured: " + name + " -->";
        String end = "<!-- end: " + name + " -->";
        int from = document.indexOf(start);
        int to = document.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("The document has no place for " + name);
        }
        return document.substring(0, from + start.length()) + "\n" + text + "\n" + document.substring(to);
    }
}
