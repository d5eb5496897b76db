package dev.dreamlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.OfItsOwnProcesses;
import dev.dreamlog.testing.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts the packaged jar on an empty folder, as a newcomer would, and goes through all that it can do so far. */
@OfItsOwnProcesses
class EndToEndIT {

    private static final String PASSWORD = "every part of it at once";

    @TempDir
    private Path folder;

    @Test
    void a_newcomer_walks_through_the_product() throws IOException {
        try (RunningJar dreamlog = RunningJar.start(folder)) {
            Caller dreamer = dreamlog.stranger().joined(address(), PASSWORD);
            Caller friend = dreamlog.demo("friend");
            assertThat(dreamer.get("/journal").hasStatus(200).json().at("/items")).isEmpty();

            for (String text : dreams()) {
                record(dreamer, text);
            }
            Answer dream = record(dreamer, "Мне снилось, что я лечу над морем и не боюсь упасть.");
            String id = dream.at("/id");
            assertThat(dreamer.get("/dreams/" + id).at("/language")).isEqualTo("ru");
            assertThat(dreamer.get("/journal?limit=1").at("/items/0/id")).isEqualTo(id);
            assertThat(countOfJournal(dreamer)).isEqualTo(dreams().size() + 1);

            Answer revised = dreamer.with("If-Match", dream.header("ETag"))
                    .patch("/dreams/" + id, Map.of("title", "Море")).hasStatus(200);
            assertThat(dreamer.get("/journal?limit=1").at("/items/0/title")).isEqualTo("Море");

            Answer requested = dreamer
                    .post("/dreams/" + id + "/interpretations", Map.of("tradition", "RUSSIAN_FOLK")).hasStatus(202);
            JsonNode interpretation = interpretationOf(dreamer, requested.header("Location"));
            assertThat(interpretation.at("/model").asString()).isEqualTo("lexicon-1");
            assertThat(interpretation.at("/result/symbols")).isNotEmpty();
            assertThat(dreamer.get("/dreams/" + id).at("/interpretations/0/state")).isEqualTo("COMPLETED");

            dreamer.with("If-Match", revised.header("ETag"))
                    .put("/dreams/" + id + "/visibility", Map.of("visibility", "PUBLIC", "anonymous", true))
                    .hasStatus(200);
            Awaitility.await().until(() -> dreamlog.stranger().get("/posts/" + id).status() == 200);
            assertThat(dreamlog.stranger().get("/feed").at("/items/0/id")).isEqualTo(id);
            friend.call("PUT", "/posts/" + id + "/like", null).hasStatus(204);
            friend.post("/posts/" + id + "/comments", Map.of("text", "Как красиво!")).hasStatus(201);
            assertThat(friend.get("/posts/" + id).json().at("/engagement/likes").asInt()).isEqualTo(1);
            assertThat(friend.get("/posts/" + id + "/comments").at("/items/0/text")).isEqualTo("Как красиво!");

            Caller auditor = dreamlog.demo("auditor");
            JsonNode liked = auditor.get("/audit/events?type=social.post-liked&limit=100").json().at("/items");
            assertThat(liked.valueStream().map(event -> event.at("/payload/postId").asString())).contains(id);
            assertThat(liked.at("/0/actor").asString()).isNotEmpty();
            assertThat(liked.at("/0/recordedAt").asString()).isNotEmpty();
            assertThat(liked.at("/0/cause").asString()).isNotEmpty();

            int before = countOfJournal(dreamer);
            auditor.post("/audit/projections/dream.journal/rebuild", "").hasStatus(202);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                    () -> auditor.get("/audit/projections").json().at("/items").valueStream()
                            .anyMatch(projection -> projection.at("/rebuild/state").asString("").equals("DONE")));
            assertThat(countOfJournal(dreamer)).isEqualTo(before);

            dreamer.with("If-Match", "\"3\"").delete("/dreams/" + id).hasStatus(204);
            dreamer.get("/dreams/" + id).hasStatus(404);
            Awaitility.await().until(() -> dreamlog.stranger().get("/posts/" + id).status() == 404);
        }
    }

    @Test
    void what_was_acknowledged_survives_a_kill_and_what_was_not_is_there_once_after_the_retry() throws Exception {
        String email = address();
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        AtomicReference<String> unanswered = new AtomicReference<>("");
        String interpretation;
        try (RunningJar dreamlog = RunningJar.start(folder)) {
            Caller dreamer = dreamlog.stranger().joined(email, PASSWORD);
            String first = record(dreamer, "I was in a house by the sea and could not find the door.").at("/id");
            interpretation = dreamer.post("/dreams/" + first + "/interpretations", Map.of("tradition", "JUNGIAN"))
                    .hasStatus(202).header("Location");
            Thread writing = Thread.ofVirtual().start(() -> writeUntilNobodyAnswers(dreamer, acknowledged, unanswered));
            Awaitility.await().until(() -> acknowledged.size() > 50);
            dreamlog.kill();
            writing.join();
        }

        try (RunningJar dreamlog = RunningJar.start(folder)) {
            Caller dreamer = dreamlog.stranger().signedIn(email, PASSWORD);
            Answer retried = write(dreamer, unanswered.get()).hasStatus(201);
            assertThat(write(dreamer, unanswered.get()).at("/id")).isEqualTo(retried.at("/id"));
            acknowledged.forEach((key, id) -> assertThat(write(dreamer, key).at("/id")).isEqualTo(id));
            acknowledged.values().forEach(id -> dreamer.get("/dreams/" + id).hasStatus(200));
            assertThat(countOfJournal(dreamer)).isEqualTo(acknowledged.size() + 2);
            interpretationOf(dreamer, interpretation);
        }
    }

    private static void writeUntilNobodyAnswers(Caller dreamer, Map<String, String> acknowledged,
            AtomicReference<String> unanswered) {
        while (true) {
            unanswered.set(UUID.randomUUID().toString());
            try {
                acknowledged.put(unanswered.get(), write(dreamer, unanswered.get()).hasStatus(201).at("/id"));
            } catch (UncheckedIOException _) {
                return;
            }
        }
    }

    private static Answer write(Caller dreamer, String key) {
        return dreamer.with("Idempotency-Key", key).post("/dreams", Map.of("text", "A dream that is called " + key));
    }

    private static Answer record(Caller dreamer, String text) {
        return dreamer.post("/dreams", Map.of("text", text)).hasStatus(201);
    }

    private static int countOfJournal(Caller dreamer) {
        int count = 0;
        String page = "/journal?limit=100";
        while (!page.isEmpty()) {
            Answer answer = dreamer.get(page).hasStatus(200);
            count += answer.json().at("/items").size();
            String next = answer.at("/next");
            page = next.isEmpty() ? "" : "/journal?limit=100&cursor=" + next;
        }
        return count;
    }

    /** Longer than it takes to notice that a worker died in the middle of its job. */
    private static JsonNode interpretationOf(Caller dreamer, String location) {
        return Awaitility.await().atMost(Duration.ofSeconds(90)).until(
                () -> dreamer.get(location).hasStatus(200).json(),
                found -> found.at("/state").asString().equals("COMPLETED"));
    }

    /** Real dreams where somebody keeps them beside the project, or none. */
    private static List<String> dreams() throws IOException {
        Path reports = Path.of(System.getProperty("dreams.file", "dreams.ndjson"));
        if (!Files.exists(reports)) {
            return List.of();
        }
        JsonMapper json = new JsonMapper();
        try (Stream<String> lines = Files.lines(reports)) {
            return lines.map(line -> json.readTree(line).at("/text").asString())
                    .filter(text -> text.codePointCount(0, text.length()) >= 20)
                    .filter(text -> text.codePointCount(0, text.length()) <= 4000).limit(120).toList();
        }
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
