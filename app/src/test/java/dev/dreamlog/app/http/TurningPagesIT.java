package dev.dreamlog.app.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever turns pages while others write meets all that was there when they began, in its order, and nothing twice. What
 * trends is turned in editions that do not change, see TrendingIT.
 */
@DreamlogTest
class TurningPagesIT {

    private static final int THERE = 12;
    private static final String PASSWORD = "leafing through the night";
    /** Nobody else dreams of it. */
    private final String word = "leaf" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @LocalServerPort
    private int port;
    private Caller ada = new Caller("");
    private Caller ben = ada;

    @BeforeEach
    void two_people() {
        Caller stranger = new Caller("http://localhost:" + port);
        ada = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        ben = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    @Test
    void a_journal() throws Exception {
        List<String> dreams = newestFirst(() -> record(ada));
        whileSomebody(() -> touch(ada, dreams), () -> turnPages("/journal?limit=2", dreams));
    }

    @Test
    void what_was_found_in_a_journal() throws Exception {
        List<String> dreams = newestFirst(() -> record(ada));
        whileSomebody(() -> touch(ada, dreams), () -> turnPages("/journal?limit=2&q=" + word, dreams));
    }

    @Test
    void the_feed() throws Exception {
        List<String> posts = newestFirst(() -> share(ada));
        whileSomebody(() -> react(posts), () -> turnPages("/feed?limit=2", posts));
    }

    @Test
    void what_was_found_in_the_feed() throws Exception {
        List<String> posts = newestFirst(() -> share(ada));
        whileSomebody(() -> react(posts), () -> turnPages("/feed?limit=2&q=" + word, posts));
    }

    @Test
    void a_conversation() throws Exception {
        String post = share(ada);
        List<String> said = newestFirst(() -> say(ben, post)).reversed();
        whileSomebody(() -> {
            String more = say(ada, post);
            ben.call("PUT", "/posts/" + post + "/like", null).hasStatus(204);
            say(ben, post);
            ada.delete("/comments/" + more).hasStatus(204);
        }, () -> turnPages("/posts/" + post + "/comments?limit=2", said));
    }

    @Test
    void what_somebody_is_told() throws Exception {
        String post = share(ada);
        newestFirst(() -> say(ben, post));
        List<String> told = Awaitility.await().until(() -> idsFrom("/notifications?limit=100", List.of()),
                all -> all.size() == THERE);
        whileSomebody(() -> {
            ben.call("PUT", "/posts/" + post + "/like", null).hasStatus(204);
            say(ben, post);
            ben.delete("/posts/" + post + "/like").hasStatus(204);
            ada.post("/notifications/read", Map.of("upTo", told.get(THERE / 2))).hasStatus(204);
        }, () -> turnPages("/notifications?limit=2", told));
    }

    private void turnPages(String path, List<String> there) {
        Awaitility.await().until(() -> idsFrom(path, there).containsAll(there));
        List<String> seen = idsFrom(path, there);
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(there);
    }

    /** Goes on until all of these were seen or there is nothing more. */
    private List<String> idsFrom(String path, List<String> there) {
        List<String> seen = new ArrayList<>();
        String page = path;
        while (!page.isEmpty() && (there.isEmpty() || !seen.containsAll(there))) {
            Answer answer = ada.get(page).hasStatus(200);
            answer.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
            page = nextOf(answer);
        }
        return seen;
    }

    private static String nextOf(Answer page) {
        return page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
    }

    /** Pages are turned only once there is a change, and changes come as long as they are turned. */
    private static void whileSomebody(Runnable writes, Runnable turnPages) throws Exception {
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            writes.run();
            Future<?> turning = others.submit(turnPages);
            while (!turning.isDone()) {
                writes.run();
            }
            turning.get();
        }
    }

    private static List<String> newestFirst(Callable<String> make) throws Exception {
        List<String> made = new ArrayList<>();
        for (int each = 0; each < THERE; each++) {
            made.addFirst(make.call());
        }
        return made;
    }

    private void touch(Caller dreamer, List<String> dreams) {
        record(dreamer);
        String favourite = "/dreams/" + dreams.get(THERE / 2) + "/favourite";
        dreamer.call("PUT", favourite, null).hasStatus(204);
        dreamer.delete(favourite).hasStatus(204);
    }

    private void react(List<String> posts) {
        share(ben);
        for (String post : List.of(posts.getFirst(), posts.getLast())) {
            say(ben, post);
            ben.call("PUT", "/posts/" + post + "/like", null).hasStatus(204);
        }
    }

    private String record(Caller dreamer) {
        return dreamer.post("/dreams", Map.of("text", "I was turning the pages of a " + word + ".")).hasStatus(201)
                .at("/id");
    }

    private String share(Caller dreamer) {
        String dream = record(dreamer);
        dreamer.with("If-Match", "\"1\"").put("/dreams/" + dream + "/visibility", Map.of("visibility", "PUBLIC"))
                .hasStatus(200);
        return dream;
    }

    private static String say(Caller speaker, String post) {
        return speaker.post("/posts/" + post + "/comments", Map.of("text", "And then?")).hasStatus(201).at("/id");
    }
}
