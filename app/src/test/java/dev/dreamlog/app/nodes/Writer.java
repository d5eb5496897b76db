package dev.dreamlog.app.nodes;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who dreams without end, at whichever node answers, and does not give up a wish before it is granted. */
final class Writer {

    private static final String PASSWORD = "one of two is left";

    private final List<Caller> nodes;
    private final String id;
    private final Collection<String> dreams = new ConcurrentLinkedQueue<>();
    private final Collection<String> interpretations = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private int turn;

    private Writer(List<Caller> nodes, String id) {
        this.nodes = nodes;
        this.id = id;
    }

    /** Joins and begins. */
    static Writer between(Caller one, Caller other) {
        Caller joined = one.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        Writer writer = new Writer(List.of(joined, joined.at(other)), joined.get("/accounts/me").at("/id"));
        writer.writing = CompletableFuture.runAsync(writer::write, Executors.newVirtualThreadPerTaskExecutor());
        return writer;
    }

    String id() {
        return id;
    }

    Collection<String> dreams() {
        return dreams;
    }

    Collection<String> interpretations() {
        return interpretations;
    }

    /** Ends with the last wish granted. */
    void finish() {
        enough = true;
        writing.join();
    }

    private void write() {
        while (!enough) {
            String dream = granted("/dreams", Map.of("text", "A dream that is called " + UUID.randomUUID()));
            dreams.add(dream);
            if (dreams.size() % 10 == 1) {
                interpretations.add(granted("/dreams/" + dream + "/interpretations", Map.of("tradition", "COGNITIVE")));
            }
        }
    }

    private String granted(String path, Object body) {
        String key = UUID.randomUUID().toString();
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20)).until(() -> ask(key, path, body), Optional::isPresent)
                .orElseThrow();
    }

    /** Empty when the same must be asked again: nobody answered, or the wish is being granted at this moment. */
    private Optional<String> ask(String key, String path, Object body) {
        try {
            Answer answer = nodes.get(turn++ % nodes.size()).with("Idempotency-Key", key).post(path, body);
            assertThat(answer.status()).as(answer.response().body()).isIn(201, 202, 409, 503);
            return answer.status() < 300 ? Optional.of(answer.at("/id")) : Optional.empty();
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    void assertThatAllIsThereAt(Caller node) {
        Caller reader = nodes.getFirst().at(node);
        assertThat(idsInJournal(reader)).containsExactlyInAnyOrderElementsOf(dreams);
        assertThat(interpretations).allSatisfy(
                one -> assertThat(reader.get("/interpretations/" + one).at("/state")).isEqualTo("COMPLETED"));
    }

    private static Collection<String> idsInJournal(Caller reader) {
        Collection<String> ids = new ConcurrentLinkedQueue<>();
        String cursor = "";
        do {
            Answer page = reader.get("/journal?limit=100" + cursor).hasStatus(200);
            page.json().at("/items").forEach(dream -> ids.add(dream.at("/id").asString()));
            cursor = page.at("/next").isEmpty() ? "" : "&cursor=" + page.at("/next");
        } while (!cursor.isEmpty());
        return ids;
    }
}
