package dev.dreamlog.notification.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.EventStream;
import dev.dreamlog.testing.Listener;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of what, what is not said about it, and what becomes of it. */
class InboxIT extends Told {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void a_like_is_told_once_by_name_and_as_long_as_it_stands() {
        like(ben);
        like(ada);
        JsonNode like = told(ada).getFirst();
        assertThat(kinds(ada)).containsExactly("POST_LIKED");
        assertThat(like.at("/actor/displayName").asString()).isEqualTo("Ben");
        assertThat(like.at("/dreamId").asString()).isEqualTo(dream);
        assertThat(like.at("/href").asString()).isEqualTo("/api/v1" + post);
        assertThat(like.at("/read").asBoolean()).isFalse();
        unlike(ben);
        assertThat(told(ada)).isEmpty();
        like(ben);
        assertThat(told(ada)).containsExactly(like);
        assertThat(told(ben)).isEmpty();
    }

    @Test
    void a_comment_is_told_to_the_dreamer_and_an_answer_to_whoever_is_answered() {
        Caller eve = joined("Eve");
        String first = comment(ben, Map.of("text", "Which bridge?"));
        comment(ben, Map.of("text", "Never mind.", "replyTo", first));
        String answer = comment(eve, Map.of("text", "The old one.", "replyTo", first));
        assertThat(kinds(ada)).containsExactly("POST_COMMENTED", "POST_COMMENTED", "POST_COMMENTED");
        assertThat(kinds(ben)).containsExactly("COMMENT_ANSWERED");
        assertThat(told(ben).getFirst().at("/commentId").asString()).isEqualTo(answer);
        assertThat(told(ben).getFirst().at("/actor/displayName").asString()).isEqualTo("Eve");
        String adas = comment(ada, Map.of("text", "So it was.", "replyTo", answer));
        comment(eve, Map.of("text", "I knew it.", "replyTo", adas));
        assertThat(kinds(ada)).startsWith("COMMENT_ANSWERED").hasSize(4);
        assertThat(kinds(eve)).containsExactly("COMMENT_ANSWERED");
        assertThat(inbox(ada, "").response().body()).doesNotContain("bridge", "knew");
    }

    @Test
    void an_answer_by_an_anonymous_dreamer_names_nobody_and_no_block_takes_it_away() {
        show(true);
        String question = comment(ben, Map.of("text", "Who are you?"));
        comment(ada, Map.of("text", "Guess.", "replyTo", question));
        JsonNode answer = told(ben).getFirst();
        assertThat(answer.has("actor")).isFalse();
        assertThat(answer.toString()).doesNotContain(adasId, "Ada");
        block(ben, adasId);
        assertThat(told(ben)).containsExactly(answer);
        assertThat(told(ada)).isEmpty();
        unblock(ben, adasId);
        show(false);
        assertThat(told(ben).getFirst().at("/actor/displayName").asString()).isEqualTo("Ada");
    }

    @Test
    void nothing_is_told_of_somebody_blocked_in_either_direction() {
        like(ben);
        comment(ben, Map.of("text", "Mine too."));
        befriend(ben, adasId);
        assertThat(told(ada)).hasSize(3);
        block(ada, bensId);
        assertThat(told(ada)).isEmpty();
        assertThat(inbox(ada, "").at("/unread")).isEqualTo("0");
        unblock(ada, bensId);
        assertThat(told(ada)).hasSize(3);
        block(ben, adasId);
        assertThat(told(ada)).isEmpty();
    }

    @Test
    void a_wish_for_friendship_is_told_as_long_as_it_stands_and_again_when_it_is_renewed() {
        befriend(ben, adasId);
        String first = told(ada).getFirst().at("/id").asString();
        end(ben, adasId);
        assertThat(told(ada)).isEmpty();
        befriend(ben, adasId);
        assertThat(kinds(ada)).containsExactly("FRIENDSHIP_ASKED");
        assertThat(told(ada).getFirst().at("/id").asString()).isNotEqualTo(first);
        befriend(ada, bensId);
        assertThat(kinds(ben)).containsExactly("FRIENDSHIP_MADE");
        assertThat(told(ben).getFirst().at("/href").asString()).isEqualTo("/api/v1/friends");
        end(ada, bensId);
        assertThat(told(ben)).isEmpty();
    }

    @Test
    void what_is_about_a_post_that_is_taken_down_is_not_told_until_it_is_back() {
        String question = comment(ben, Map.of("text", "Which bridge?"));
        comment(ada, Map.of("text", "The old one.", "replyTo", question));
        hide();
        assertThat(told(ada)).isEmpty();
        assertThat(told(ben)).isEmpty();
        show(false);
        assertThat(told(ada)).hasSize(1);
        assertThat(told(ben)).hasSize(1);
    }

    @Test
    void an_interpretation_is_told_when_it_is_there_and_when_an_imam_has_seen_it() {
        Answer asked = ada.with("Prefer", "wait=20")
                .post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(200);
        String place = asked.header("Location");
        done(ada.post(place + "/review-request", Map.of()));
        Caller imam = with(Role.IMAM);
        done(imam.put(place.replace("/api/v1/interpretations", "/reviews"), Map.of("decision", "ENDORSED"))
                .hasStatus(204));
        assertThat(kinds(ada)).containsExactly("INTERPRETATION_REVIEWED", "INTERPRETATION_COMPLETED");
        assertThat(told(ada)).allSatisfy(one -> {
            assertThat(one.at("/href").asString()).isEqualTo(place);
            assertThat(one.has("actor")).isFalse();
        });
        done(ada.with("If-Match", ada.get("/dreams/" + dream).header("ETag")).delete("/dreams/" + dream)
                .hasStatus(204));
        assertThat(told(ada)).isEmpty();
        done(ada.post("/dreams/" + dream + "/restoration", Map.of()));
        assertThat(told(ada)).hasSize(2);
    }

    @Test
    void nobody_is_told_of_somebody_who_has_left_for_good() {
        like(ben);
        comment(ben, Map.of("text", "Mine too."));
        befriend(ben, adasId);
        assertThat(told(ada)).hasSize(3);
        done(ben.call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202));
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(told(ada)).isEmpty());
        assertThat(inbox(ada, "").response().body()).doesNotContain("Ben", "erased", bensId);
    }

    @Test
    void what_was_read_stays_read_and_marking_it_again_changes_nothing() {
        like(ben);
        comment(ben, Map.of("text", "Mine too."));
        List<JsonNode> two = told(ada);
        assertThat(inbox(ada, "").at("/unread")).isEqualTo("2");
        Map<String, Object> upToTheLike = Map.of("upTo", two.getLast().at("/id").asString());
        assertThat(done(ada.post("/notifications/read", upToTheLike).hasStatus(204)).header("Consistency-Token"))
                .isNotEmpty();
        assertThat(told(ada)).extracting(one -> one.at("/read").asBoolean()).containsExactly(false, true);
        assertThat(inbox(ada, "?unread=true").json().at("/items")).hasSize(1);
        assertThat(inbox(ada, "").at("/unread")).isEqualTo("1");
        assertThat(ada.post("/notifications/read", upToTheLike).hasStatus(204).header("Consistency-Token"))
                .isNotEmpty();
        done(ada.post("/notifications/read", Map.of("upTo", two.getFirst().at("/id").asString())).hasStatus(204));
        assertThat(inbox(ada, "?unread=true").json().at("/items")).isEmpty();
        assertThat(inbox(ada, "").json().at("/items")).hasSize(2);
        ada.post("/notifications/read", Map.of("upTo", UUID.randomUUID().toString())).hasStatus(404);
        ada.post("/notifications/read", Map.of()).hasStatus(400);
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat_and_an_unchanged_one_is_not_sent_again() {
        for (String word : List.of("One", "Two", "Three")) {
            comment(ben, Map.of("text", word));
        }
        List<JsonNode> all = told(ada);
        Answer first = inbox(ada, "?limit=2");
        Answer second = inbox(ada, "?limit=2&cursor=" + first.at("/next"));
        assertThat(first.json().at("/items").valueStream()).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(second.json().at("/items").valueStream()).containsExactly(all.getLast());
        assertThat(second.json().at("/next").isNull()).isTrue();
        assertThat(first.header("Link")).contains("rel=\"next\"");
        ben.get("/notifications?limit=2&cursor=" + first.at("/next")).hasStatus(400);
        ada.with("If-None-Match", first.header("ETag")).get("/notifications?limit=2").hasStatus(304);
        comment(ben, Map.of("text", "Four"));
        assertThat(inbox(ada.with("If-None-Match", first.header("ETag")), "?limit=2").status()).isEqualTo(200);
    }

    @Test
    void built_anew_it_is_the_same_and_nobody_is_told_again() {
        like(ben);
        unlike(ben);
        like(ben);
        befriend(ben, adasId);
        end(ben, adasId);
        befriend(ben, adasId);
        String question = comment(ben, Map.of("text", "Which bridge?"));
        comment(ada, Map.of("text", "The old one.", "replyTo", question));
        done(ada.post("/notifications/read", Map.of("upTo", told(ada).getLast().at("/id").asString())));
        inbox(ada, "");
        String before = rows();
        try (Listener listener = new Listener(ada, "/stream")) {
            Awaitility.await().atMost(SOON).until(() -> listener.heard().size() == 1);
            rebuild();
            assertThat(rows()).isEqualTo(before);
            like(joined("Eve"));
            Awaitility.await().atMost(SOON).until(() -> listener.heard().size() > 1);
            assertThat(listener.heard()).extracting(EventStream.Event::name).containsExactly("unread", "notification");
            assertThat(listener.heard().getLast().at("/actor/displayName")).isEqualTo("Eve");
        }
    }

    private void rebuild() {
        Caller auditor = with(Role.ADMIN);
        auditor.post("/audit/projections/notification.inbox/rebuild", "").hasStatus(202);
        Awaitility.await().atMost(SOON).until(() -> auditor.get("/audit/projections/notification.inbox")
                .at("/rebuild/state").equals("DONE"));
    }

    private String rows() {
        return jdbc.sql("""
                select string_agg(row, ' ' order by row) from (
                    select to_jsonb(n)::text as row from notification n
                     where :ada in (n.account_id, n.actor_id) or :ben in (n.account_id, n.actor_id)
                    union all
                    select to_jsonb(r)::text from notification_read r where account_id = :ada)""")
                .param("ada", UUID.fromString(adasId)).param("ben", UUID.fromString(bensId))
                .query(String.class).single();
    }
}
