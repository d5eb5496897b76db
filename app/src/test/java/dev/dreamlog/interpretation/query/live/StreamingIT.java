package dev.dreamlog.interpretation.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.core.StringRedisTemplate;

import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.StreamedWords;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.EventStream;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;
import dev.dreamlog.testing.PromptedModel;
import dev.dreamlog.testing.PromptedModel.Call;

import static org.assertj.core.api.Assertions.assertThat;

/** People read an answer while it is written, on any node, whatever happens to Redis; and nobody writes for them. */
class StreamingIT {

    private static final String PASSWORD = "read along with me";
    private static final String[] SETTINGS = {"--dreamlog.streaming.heartbeat=200ms",
            "--dreamlog.streaming.per-account=3", "--dreamlog.streaming.longest=30m",
            "--dreamlog.interpretation.at-once=1",
            "--dreamlog.database-patience=20s", "--spring.datasource.hikari.connection-timeout=20000"};

    private static PromptedModel model;
    private static Node left;
    private static Node right;

    private final List<EventStream> open = new ArrayList<>();
    private Caller ada;
    private Caller adaAtTheRight;

    @BeforeAll
    static void start() throws IOException {
        Installation installation = new Installation();
        model = new PromptedModel();
        List<String> settings = new ArrayList<>(List.of(SETTINGS));
        settings.add(model.setting());
        left = installation.node("command,query,saga", settings.toArray(String[]::new));
        right = installation.node("command,query", SETTINGS);
    }

    @AfterAll
    static void stop() {
        right.close();
        left.close();
        model.close();
    }

    @BeforeEach
    void join() {
        ada = left.caller().joined(UUID.randomUUID() + "@example.org", PASSWORD);
        adaAtTheRight = ada.at(right.caller());
    }

    @AfterEach
    void leave() {
        open.forEach(EventStream::close);
        model.finishAll();
    }

    @Test
    void what_broke_off_on_one_node_goes_on_at_the_other_without_gap_or_repeat() throws Exception {
        String place = ask(ada);
        EventStream first = follow(ada, place);
        Call call = model.call().say("A bridge leads over.").say("it is raining.");
        until(() -> first.words().contains("raining"));
        // Words and states come by two ways, and this one may be the later.
        until(() -> first.events().stream().anyMatch(event -> event.at("/state").equals("RUNNING")));
        assertThat(first.names()).startsWith("state").doesNotContain("result");
        assertThat(first.events().getFirst().at("/id")).isEqualTo(idOf(place));
        String seen = first.last().id();
        first.close();

        call.say("somebody calls.");
        EventStream second = follow(adaAtTheRight.with("Last-Event-ID", seen), place);
        until(() -> second.words().contains("calls"));
        call.finish();
        until(second::hasEnded);

        assertThat(second.names().getFirst()).isEqualTo("chunk");
        assertThat(first.words() + second.words()).isEqualTo(whole(place))
                .startsWith("A bridge leads over. And it is raining. And somebody calls. And you wake up.");
        assertThat(second.names()).endsWith("state", "result");
        assertThat(second.last().at("/result/summary"))
                .isEqualTo("A bridge leads over. And it is raining. And somebody calls. And you wake up.");
        assertThat(second.last().data()).isEqualTo(ada.get(place).json());
        assertThat(follow(ada.with("Last-Event-ID", second.last().id()), place).response().statusCode())
                .isEqualTo(204);
    }

    @Test
    void who_comes_back_right_after_the_end_hears_the_rest_of_the_words() throws Exception {
        String place = ask(ada);
        EventStream first = follow(ada, place);
        Call call = model.call().say("A bridge leads over.");
        until(() -> first.words().contains("bridge"));
        String seen = first.last().id();
        first.close();
        call.finish();
        until(() -> ada.get(place).at("/state").equals("COMPLETED"));
        EventStream second = follow(adaAtTheRight.with("Last-Event-ID", seen), place);
        until(second::hasEnded);
        assertThat(first.words() + second.words()).isEqualTo(whole(place));
        assertThat(second.last().name()).isEqualTo("result");
    }

    @Test
    void when_redis_dies_in_the_middle_no_word_is_lost() throws Exception {
        String place = ask(ada);
        EventStream stream = follow(ada, place);
        Call call = model.call().say("A bridge leads over.");
        until(() -> stream.words().contains("bridge"));
        ProcessHandle dead = redisProcess();
        dead.destroyForcibly();
        dead.onExit().join();
        call.say("it is raining.");
        until(() -> redisProcess().isAlive());
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            call.say("still.");
            return stream.words().contains("still.");
        });
        call.finish();
        until(stream::hasEnded);
        assertThat(stream.words()).startsWith("A bridge leads over. And it is raining. And still. ")
                .isEqualTo(whole(place));
        assertThat(stream.last().at("/state")).isEqualTo("COMPLETED");
    }

    @Test
    void when_redis_hangs_the_result_still_comes() throws Exception {
        String place = ask(ada);
        EventStream stream = follow(ada, place);
        Call call = model.call().say("A bridge leads over.");
        until(() -> stream.words().contains("bridge"));
        ProcessHandle redis = redisProcess();
        signal("STOP", redis);
        try {
            call.finish();
            until(stream::hasEnded);
            assertThat(stream.last().name()).isEqualTo("result");
        } finally {
            signal("CONT", redis);
        }
    }

    @Test
    void an_answer_is_written_whether_anybody_reads_along_or_not() throws Exception {
        String place = ask(ada);
        EventStream stream = follow(ada, place);
        Call call = model.call().say("A bridge leads over.");
        until(() -> stream.words().contains("bridge"));
        stream.close();
        call.finish();
        until(() -> ada.get(place).at("/state").equals("COMPLETED"));
    }

    @Test
    void what_an_older_take_still_says_is_not_heard() throws Exception {
        String place = ask(ada);
        EventStream stream = follow(ada, place);
        Call call = model.call().say("A bridge leads over.");
        until(() -> stream.words().contains("bridge"));
        redis().opsForStream().add(streamOf(place), Map.of("attempt", "1", "take", "99", "draft", "1", "to", "9",
                "whole", "0", "text", "A tunnel."));
        until(() -> stream.last().at("/text").equals("A tunnel."));
        assertThat(stream.last().at("/take")).isEqualTo("99");
        call.say("it is raining.").finish();
        until(stream::hasEnded);
        assertThat(stream.words()).isEqualTo("A bridge leads over. A tunnel.");
    }

    @Test
    void what_comes_to_nothing_ends_with_a_state_that_says_why() {
        // The right one knows of no model, so it takes the request; the left one knows better.
        String place = adaAtTheRight.post("/dreams/" + dream(ada).at("/id") + "/interpretations",
                Map.of("tradition", "JUNGIAN", "model", "nobody-has-this")).hasStatus(202).header("Location");
        EventStream stream = follow(adaAtTheRight, place);
        until(stream::hasEnded);
        assertThat(stream.names()).doesNotContain("result");
        assertThat(stream.last().at("/state")).isEqualTo("FAILED");
        assertThat(stream.last().at("/failure/code")).isEqualTo("model-not-allowed");
        assertThat(stream.last().id()).endsWith(".end");
    }

    @Test
    void a_model_that_is_not_offered_is_refused_at_once() {
        String request = "/dreams/" + dream(ada).at("/id") + "/interpretations";
        Answer refused = ada.post(request, Map.of("tradition", "JUNGIAN", "model", "nobody-has-this")).hasStatus(400);
        assertThat(refused.at("/code")).isEqualTo("model-not-offered");
        String place = ada.post(request, Map.of("tradition", "JUNGIAN", "model", "llama3.2")).hasStatus(202)
                .header("Location");
        finishNext();
        until(() -> ada.get(place).at("/state").equals("COMPLETED"));
    }

    @Test
    void those_who_wait_see_how_they_move_up() throws Exception {
        String first = ask(ada);
        Call call = model.call();
        String second = ask(ada);
        String third = ask(ada);
        EventStream stream = follow(adaAtTheRight, third);
        until(() -> ada.get(third).at("/queue/position").equals("2"));
        until(() -> stream.last().at("/queue/position").equals("2"));
        assertThat(ada.get(first).at("/queue/position")).isEmpty();
        call.finish();
        Call next = model.call();
        until(() -> stream.last().at("/queue/position").equals("1"));
        next.finish();
        model.call().finish();
        until(stream::hasEnded);
        assertThat(stream.last().data().has("queue")).isFalse();
        assertThat(ada.get(second).at("/state")).isEqualTo("COMPLETED");
    }

    @Test
    void a_silent_stream_shows_that_it_is_alive() throws Exception {
        String place = ask(ada);
        Call call = model.call();
        EventStream stream = follow(ada, place);
        until(() -> stream.comments().size() >= 2);
        call.finish();
    }

    @Test
    void one_account_cannot_take_all_streams() throws Exception {
        String place = ask(ada);
        Call call = model.call();
        for (int number = 0; number < 3; number++) {
            follow(ada, place);
        }
        Answer refused = ada.get(place + "/events").hasStatus(429);
        assertThat(refused.at("/code")).isEqualTo("too-many-streams");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        open.forEach(EventStream::close);
        until(() -> {
            try (EventStream again = ada.follow(place + "/events")) {
                return again.response().statusCode() == 200;
            }
        });
        call.finish();
    }

    @Test
    void who_signs_out_reads_no_further() throws Exception {
        String place = ask(ada);
        Call call = model.call();
        EventStream stream = follow(adaAtTheRight, place);
        until(() -> !stream.events().isEmpty());
        ada.delete("/sessions/current").hasStatus(204);
        until(stream::hasEnded);
        call.finish();
    }

    @Test
    void a_program_whose_key_is_revoked_reads_no_further_not_even_at_another_node_while_redis_hangs() throws Exception {
        Answer key = ada.post("/api-keys", Map.of("name", "Reader", "scopes", List.of("read"))).hasStatus(201);
        Caller program = adaAtTheRight.with("Authorization", "Bearer " + key.at("/key"));
        String place = ask(ada);
        Call call = model.call();
        EventStream stream = follow(program, place);
        until(() -> !stream.events().isEmpty());
        ProcessHandle redis = redisProcess();
        signal("STOP", redis);
        try {
            ada.delete("/api-keys/" + key.at("/id")).hasStatus(204);
            until(stream::hasEnded);
            until(() -> program.get("/accounts/me").status() == 401);
        } finally {
            signal("CONT", redis);
        }
        call.finish();
    }

    @Test
    void a_dream_in_the_bin_takes_its_stream_with_it() throws Exception {
        Answer dream = dream(ada);
        String place = ask(ada, dream);
        Call call = model.call();
        EventStream stream = follow(ada, place);
        until(() -> !stream.events().isEmpty());
        ada.with("If-Match", dream.header("ETag")).delete("/dreams/" + dream.at("/id")).hasStatus(204);
        until(stream::hasEnded);
        assertThat(stream.names()).doesNotContain("result");
        call.finish();
    }

    @Test
    void of_somebody_who_is_erased_no_word_stays() throws Exception {
        String place = ask(ada);
        EventStream stream = follow(ada, place);
        Call call = model.call().say("A bridge leads over.");
        until(() -> stream.words().contains("bridge"));
        ada.call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
        until(stream::hasEnded);
        until(() -> whole(place).isEmpty());
        call.say("it is raining.").finish();
        assertThat(redis().getExpire(streamOf(place))).isBetween(1L, 900L);
    }

    @Test
    void words_die_soon_after_the_end() throws Exception {
        String place = ask(ada);
        Call call = model.call().say("A bridge leads over.");
        until(() -> whole(place).contains("bridge"));
        assertThat(redis().getExpire(streamOf(place))).isBetween(61L, 900L);
        call.finish();
        until(() -> ada.get(place).at("/state").equals("COMPLETED"));
        until(() -> redis().getExpire(streamOf(place)) <= 60);
    }

    @Test
    void who_would_rather_wait_is_answered_at_the_end() throws Exception {
        Answer dream = dream(ada);
        Caller patient = ada.with("Prefer", "wait=20").with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, String> wish = Map.of("tradition", "JUNGIAN");
        String path = "/dreams/" + dream.at("/id") + "/interpretations";
        Thread finisher = Thread.ofVirtual().start(() -> finishNext());
        Answer end = patient.post(path, wish).hasStatus(200);
        finisher.join();
        assertThat(end.header("Preference-Applied")).isEqualTo("wait=20");
        assertThat(end.at("/state")).isEqualTo("COMPLETED");
        assertThat(end.header("Location")).endsWith(end.at("/id"));
        Answer again = patient.post(path, wish).hasStatus(200);
        assertThat(again.response().body()).isEqualTo(end.response().body());
        Answer known = ada.with("Prefer", "wait=5").get(end.header("Location")).hasStatus(200);
        assertThat(known.header("Preference-Applied")).isEqualTo("wait=5");
    }

    @Test
    void who_has_waited_long_enough_is_told_where_to_look() throws Exception {
        Answer dream = dream(ada);
        Answer accepted = ada.with("Prefer", "wait=1")
                .post("/dreams/" + dream.at("/id") + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202);
        Call call = model.call();
        assertThat(accepted.header("Preference-Applied")).isEmpty();
        Answer still = adaAtTheRight.with("Prefer", "wait=1").get(accepted.header("Location")).hasStatus(200);
        assertThat(still.at("/state")).isEqualTo("RUNNING");
        assertThat(still.header("Preference-Applied")).isEmpty();
        Thread finisher = Thread.ofVirtual().start(() -> call.finish());
        Answer end = adaAtTheRight.with("Prefer", "wait=20").get(accepted.header("Location")).hasStatus(200);
        finisher.join();
        assertThat(end.at("/state")).isEqualTo("COMPLETED");
        assertThat(end.header("Preference-Applied")).isEqualTo("wait=20");
    }

    @Test
    void an_end_from_before_another_try_is_not_taken_for_its_end() {
        Answer failed = adaAtTheRight.with("Prefer", "wait=20")
                .post("/dreams/" + dream(ada).at("/id") + "/interpretations",
                        Map.of("tradition", "JUNGIAN", "model", "nobody-has-this"))
                .hasStatus(200);
        assertThat(failed.at("/state")).isEqualTo("FAILED");
        Answer again = ada.with("Prefer", "wait=20").call("POST", failed.header("Location") + "/retry", null)
                .hasStatus(200);
        assertThat(again.at("/state")).isEqualTo("FAILED");
        assertThat(again.at("/attempt")).isEqualTo("2");
        assertThat(again.header("Preference-Applied")).isEqualTo("wait=20");
    }

    private static void finishNext() {
        try {
            model.call().finish();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private EventStream follow(Caller reader, String place) {
        EventStream stream = reader.follow(place + "/events");
        open.add(stream);
        return stream;
    }

    private static String ask(Caller dreamer) {
        return ask(dreamer, dream(dreamer));
    }

    private static String ask(Caller dreamer, Answer dream) {
        return dreamer.post("/dreams/" + dream.at("/id") + "/interpretations", Map.of("tradition", "JUNGIAN"))
                .hasStatus(202).header("Location");
    }

    private static Answer dream(Caller dreamer) {
        return dreamer.post("/dreams", Map.of("text", "I crossed a bridge in the rain. It was the bridge number "
                + UUID.randomUUID())).hasStatus(201);
    }

    @SuppressWarnings("unchecked") // an array of a generic type, as the framework wants it
    private static String whole(String place) {
        List<MapRecord<String, String, String>> entries = redis().<String, String>opsForStream()
                .read(StreamOffset.fromStart(streamOf(place)));
        return Objects.requireNonNull(entries).stream().map(entry -> StreamedWords.of(entry.getValue()).text())
                .collect(Collectors.joining());
    }

    private static String streamOf(String place) {
        return StreamedWords.streamOf(InterpretationId.of(idOf(place)));
    }

    private static String idOf(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static StringRedisTemplate redis() {
        return right.part(StringRedisTemplate.class);
    }

    private static ProcessHandle redisProcess() {
        String id = redis().execute(connection -> connection.serverCommands().info("server"), true)
                .getProperty("process_id");
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor()).isZero();
    }

    private static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                .until(condition);
    }
}
