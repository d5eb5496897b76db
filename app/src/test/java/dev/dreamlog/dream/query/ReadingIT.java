package dev.dreamlog.dream.query;

import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads over HTTP, right after writes. */
@DreamlogTest
class ReadingIT {

    @LocalServerPort
    private int port;
    @Autowired
    private StringRedisTemplate redis;
    private Caller ada;
    private Caller ben;

    @BeforeEach
    void two_people() {
        Caller stranger = new Caller("http://127.0.0.1:" + port);
        ada = stranger.joined(UUID.randomUUID() + "@example.org", "a long enough pass-phrase 1");
        ben = stranger.joined(UUID.randomUUID() + "@example.org", "a long enough pass-phrase 2");
    }

    @Test
    void the_cached_journal_is_right_after_every_write() {
        for (int i = 1; i <= 5; i++) {
            String text = "I dreamt that I was dreaming, number " + i;
            Answer written = ada.post("/dreams", Map.of("text", text)).hasStatus(201);
            Caller after = ada.with("Consistency-Token", written.header("Consistency-Token"));
            assertThat(after.get("/journal").at("/items/0/text")).isEqualTo(text);
            assertThat(ada.get("/journal").json().at("/items").size()).isEqualTo(i);
            after.with("If-Match", "\"1\"").patch("/dreams/" + written.at("/id"), Map.of("title", "Title " + i))
                    .hasStatus(200);
            assertThat(ada.get("/journal").at("/items/0/title")).isEqualTo("Title " + i);
        }
        String cached = "journal:4:" + ada.get("/accounts/me").at("/id");
        // A projection throws old pages away just after its commit, and may hit the first new one.
        Awaitility.await().until(() -> ada.get("/journal").status() == 200 && redis.hasKey(cached));
    }

    @Test
    void a_page_leads_to_the_next_by_link_and_by_cursor_and_not_for_anybody_else() {
        for (int i = 1; i <= 3; i++) {
            ada.post("/dreams", Map.of("text", "I dreamt that I was dreaming, number " + i)).hasStatus(201);
        }
        Answer first = ada.get("/journal?limit=2").hasStatus(200);
        String link = first.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1");
        Answer last = ada.get(link).hasStatus(200);
        assertThat(last.at("/items/0/text")).endsWith("number 1");
        assertThat(last.json().at("/next").isNull()).isTrue();
        assertThat(last.header("Link")).isEmpty();
        assertThat(ada.get(link).json()).isEqualTo(last.json());
        ben.get(link).hasStatus(400);
        ada.get("/feed?cursor=" + first.at("/next")).hasStatus(400);
    }

    @Test
    void who_has_the_journal_already_is_told_so_until_it_changes() {
        ada.post("/dreams", Map.of("text", "I dreamt that I was dreaming.")).hasStatus(201);
        String tag = ada.get("/journal").header("ETag");
        Caller again = ada.with("If-None-Match", tag);
        again.get("/journal").hasStatus(304);
        ada.post("/dreams", Map.of("text", "I dreamt that I was dreaming again.")).hasStatus(201);
        again.get("/journal").hasStatus(200);
    }

    @Test
    void a_dream_is_never_called_unmodified_once_it_is_being_interpreted() {
        String dream = ada.post("/dreams", Map.of("text", "I dreamt that I was dreaming.")).hasStatus(201).at("/id");
        Caller again = ada.with("If-None-Match", "\"1\"");
        again.get("/dreams/" + dream).hasStatus(304);
        ada.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202);
        Answer answer = again.get("/dreams/" + dream).hasStatus(200);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.json().at("/interpretations").size()).isEqualTo(1);
        ben.get("/dreams/" + dream).hasStatus(404);
    }
}
