package dev.dreamlog.app.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How long it took from the end of each fault, or from the kill, until all was as before. */
final class Recoveries {

    private final Map<Kind, List<CompletableFuture<Duration>>> writing = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Duration>> reading = new EnumMap<>(Kind.class);

    /** Every node grants wishes, or will when a killed one is back. */
    void recovered(Kind kind, CompletableFuture<Duration> after) {
        writing.computeIfAbsent(kind, _ -> new ArrayList<>()).add(after);
    }

    /** Every projection shows all that was granted. */
    void shown(Kind kind, long since) {
        reading.computeIfAbsent(kind, _ -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - since));
    }

    String table() {
        StringBuilder table = new StringBuilder("""
                | fault | survived | every node grants wishes again, p50 s | max s | readers see all, p50 s | max s |
                |---|---|---|---|---|---|
                """);
        for (Kind kind : Kind.values()) {
            List<Duration> wrote = writing.getOrDefault(kind, List.of()).stream().map(CompletableFuture::join).toList();
            table.append("| %s | %d | %s | %s |%n".formatted(kind, wrote.size(), middleAndMost(wrote),
                    middleAndMost(reading.getOrDefault(kind, List.of()))));
        }
        return table.toString();
    }

    private static String middleAndMost(List<Duration> times) {
        if (times.isEmpty()) {
            return "– | –";
        }
        List<Duration> sorted = times.stream().sorted().toList();
        return seconds(sorted.get(sorted.size() / 2)) + " | " + seconds(sorted.getLast());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e9);
    }
}
