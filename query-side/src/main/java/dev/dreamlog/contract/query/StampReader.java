package dev.dreamlog.contract.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the {@link Stamps} of all that an answer is made of, as one. It is for nobody but the cache: it changes with
 * what the reader is not shown, too.
 */
public final class StampReader {

    private static final long FRESH = Duration.ofMillis(10).toNanos();
    private static final long TOLERATED = Duration.ofMillis(100).toNanos();
    private final JdbcClient jdbc;
    private final String question;
    private final Together<UUID, String> stamps = new Together<>(this::ask);
    private final AtomicReference<@Nullable SharedAnswer<Known>> asking = new AtomicReference<>();
    private volatile @Nullable Known known;

    /** @param tables of the projections that the answer is made of */
    public StampReader(JdbcClient jdbc, String... tables) {
        this.jdbc = jdbc;
        this.question = Arrays.stream(tables).map("""
                (select string_agg(stamp::text, '.' order by account_id) from %s
                  where account_id in (:everybody, reader))"""::formatted)
                .collect(Collectors.joining(", ", "select reader, concat_ws('.', ",
                        ") as stamp from unnest(:readers) as reader"));
    }

    /** What stands for a reader now; for one who is nobody, what stands for everybody. */
    public String of(@Nullable UUID reader) {
        return Objects.requireNonNull(stamps.ask(reader == null ? Stamps.EVERYBODY : reader));
    }

    private Map<UUID, String> ask(Set<UUID> readers) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql(question).param("everybody", Stamps.EVERYBODY).param("readers", readers.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("reader", UUID.class), row.getString("stamp"));
                });
        return found;
    }

    /**
     * What stood for everybody a moment ago: for readers who name no write of their own and may share their answers
     * with each other for seconds anyway. However many they are, one in ten milliseconds asks and is told what stands
     * now; whoever comes in the meantime is told what the one before was, unless that is a tenth of a second ago.
     */
    public String ofEverybodyLately() {
        Known last = known;
        long age = last == null ? Long.MAX_VALUE : System.nanoTime() - last.at();
        if (last != null && age < FRESH) {
            return last.stamp();
        }
        SharedAnswer<Known> ours = new SharedAnswer<>();
        SharedAnswer<Known> theirs = asking.compareAndExchange(null, ours);
        if (theirs == null) {
            return ours.findOut(this::now).stamp();
        }
        return last != null && age < TOLERATED ? last.stamp() : theirs.await().stamp();
    }

    /** As old as the question, for the answer may have stood in the line for a while. */
    private Known now() {
        try {
            long at = System.nanoTime();
            Known now = new Known(of(null), at);
            known = now;
            return now;
        } finally {
            asking.set(null);
        }
    }

    private record Known(String stamp, long at) {}
}
