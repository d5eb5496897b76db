package dev.dreamlog.social.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages of the feed are cached, and nobody notices but by the time it takes. */
@DreamlogTest
class FeedPagesIT {

    private static final int CROWD = 4;
    private static final int ROUNDS = 10;
    @LocalServerPort
    private int port;
    private Caller stranger;
    private Caller ada;
    private Caller ben;
    private String post;

    @BeforeEach
    void ada_shares_a_dream() {
        stranger = new Caller("http://127.0.0.1:" + port);
        ada = joined();
        ben = joined();
        post = ada.post("/dreams", Map.of("text", "I fell off the tower and flew away.")).hasStatus(201).at("/id");
    }

    @Test
    void whoever_names_a_write_is_shown_it_while_a_crowd_keeps_asking_for_what_was_before() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> asking = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                asking.add(crowd.submit(() -> {
                    while (!over.get()) {
                        stranger.get("/feed").hasStatus(200);
                        stranger.get("/posts/" + post);
                    }
                }));
            }
            try {
                shareAndWithdraw();
            } finally {
                over.set(true);
            }
        }
        for (Future<?> one : asking) {
            one.get();
        }
    }

    @Test
    void a_like_shows_to_all_and_as_ones_own_to_nobody_else() {
        visibility(null, "PUBLIC");
        ada.get("/posts/" + post).hasStatus(200);
        Answer liked = ben.call("PUT", "/posts/" + post + "/like", null).hasStatus(204);
        assertThat(engagement(after(liked, ben))).isEqualTo("{\"likes\":1,\"comments\":0,\"likedByMe\":true}");
        assertThat(engagement(after(liked, ada))).isEqualTo("{\"likes\":1,\"comments\":0,\"likedByMe\":false}");
        assertThat(engagement(after(liked, stranger))).isEqualTo("{\"likes\":1,\"comments\":0,\"likedByMe\":false}");
        assertThat(after(liked, ada).get("/engagement/me").at("/likes")).isEqualTo("1");
    }

    @Test
    void who_is_blocked_sees_nothing_of_it_from_then_on_and_gets_it_back() {
        Answer shared = visibility(null, "PUBLIC");
        String me = ben.get("/accounts/me").at("/id");
        assertThat(after(shared, ben).get("/feed").response().body()).contains(post);
        Answer blocked = ada.call("PUT", "/blocks/" + me, null).hasStatus(204);
        assertThat(after(blocked, ben).get("/feed").response().body()).doesNotContain(post);
        after(blocked, ben).get("/posts/" + post).hasStatus(404);
        after(blocked, stranger).get("/posts/" + post).hasStatus(200);
        Answer unblocked = ada.delete("/blocks/" + me).hasStatus(204);
        after(unblocked, ben).get("/posts/" + post).hasStatus(200);
    }

    @Test
    void a_tag_stays_as_long_as_the_bytes_do_and_tells_nobody_of_a_block_they_cannot_see() {
        Answer shared = visibility(null, "PUBLIC");
        Caller zoe = joined();
        String before = after(shared, zoe).get("/posts/" + post).header("ETag");
        assertThat(after(shared, stranger).get("/posts/" + post).header("ETag")).isEqualTo(before);
        Answer blocked = ben.call("PUT", "/blocks/" + zoe.get("/accounts/me").at("/id"), null).hasStatus(204);
        Answer again = after(blocked, zoe).with("If-None-Match", before).get("/posts/" + post).hasStatus(304);
        assertThat(again.header("ETag")).isEqualTo(before);
        assertThat(again.header("Vary")).contains("Authorization", "Cookie", "Consistency-Token");
        Answer liked = ben.call("PUT", "/posts/" + post + "/like", null).hasStatus(204);
        after(liked, stranger).with("If-None-Match", before).get("/posts/" + post).hasStatus(200);
    }

    private void shareAndWithdraw() {
        Answer last = null;
        for (int i = 0; i < ROUNDS; i++) {
            boolean shown = i % 2 == 0;
            last = visibility(last, shown ? "PUBLIC" : "PRIVATE");
            for (Caller reader : List.of(after(last, stranger), after(last, ben))) {
                assertThat(reader.get("/feed").hasStatus(200).response().body().contains(post)).as("round %d", i)
                        .isEqualTo(shown);
                reader.get("/posts/" + post).hasStatus(shown ? 200 : 404);
            }
        }
    }

    private Answer visibility(@Nullable Answer last, String visibility) {
        return ada.with("If-Match", last == null ? "\"1\"" : last.header("ETag"))
                .put("/dreams/" + post + "/visibility", Map.of("visibility", visibility)).hasStatus(200);
    }

    private String engagement(Caller reader) {
        return reader.get("/posts/" + post).hasStatus(200).json().at("/engagement").toString();
    }

    private Caller joined() {
        return stranger.joined(UUID.randomUUID() + "@example.org", "a long enough pass-phrase");
    }

    private static Caller after(Answer write, Caller reader) {
        return reader.with("Consistency-Token", write.header("Consistency-Token")).with("Prefer", "handling=strict");
    }
}
