package dev.dreamlog.account.erasing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

/** Somebody who used everything there is, and left a word of their own in each place. */
final class Life {

    static final String PASSWORD = "nobody will remember me";

    /** Said once, and then said differently or taken back: only the log has them still, under a key. */
    private static final String REVISED = "first ";

    final List<Planted> words = new ArrayList<>();
    final String email = said(Planted.latin("e-mail")) + "@example.org";
    final String id;
    final String refreshToken;
    final String shared;
    final String interpretation;
    final String interpreted;
    final String comment;
    final Caller me;

    /** @param friendsPost a dream that somebody else shared */
    Life(Caller stranger, Caller friend, Caller imam, String friendsPost) {
        id = stranger.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName",
                        said(Planted.cyrillic("name"))))
                .hasStatus(201).at("/id");
        Answer session = stranger.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/sessions", Map.of("email", email, "password", PASSWORD)).hasStatus(200);
        refreshToken = session.at("/refreshToken");
        me = stranger.with("Authorization", "Bearer " + session.at("/accessToken"));
        dreamAndReviseIt();
        shared = share("PUBLIC", false);
        share("PUBLIC", true);
        share("FRIENDS", false);
        throwAway();
        interpreted = record(Map.of("text", sentence(Planted.latin("interpreted text")), "title",
                said(Planted.arabic("interpreted title")))).at("/id");
        interpretation = interpret(interpreted);
        rate();
        letItBeReviewed(imam);
        comment = talk(friend, friendsPost);
        letAProgramIn();
        lookAround(stranger, friendsPost);
    }

    List<Planted> wordsThatStand() {
        return words.stream().filter(word -> !word.where().startsWith(REVISED)).toList();
    }

    private void dreamAndReviseIt() {
        Answer dream = record(Map.of("text", sentence(Planted.latin(REVISED + "text")), "title",
                said(Planted.latin(REVISED + "title")),
                "emotions", List.of(said(Planted.latin("emotion"))), "tags",
                List.of(said(Planted.latin(REVISED + "tag")))));
        me.get("/journal").hasStatus(200);
        me.with("If-Match", dream.header("ETag")).patch("/dreams/" + dream.at("/id"),
                Map.of("text", sentence(Planted.cyrillic("revised text")), "title",
                        said(Planted.arabic("revised title")), "tags", List.of(said(Planted.cyrillic("revised tag")))))
                .hasStatus(200);
    }

    private String share(String visibility, boolean anonymous) {
        Answer dream = record(Map.of("text", sentence(Planted.latin(visibility + " text")), "title",
                said(Planted.cyrillic(visibility + " title"))));
        me.with("If-Match", "\"1\"").put("/dreams/" + dream.at("/id") + "/visibility",
                Map.of("visibility", visibility, "anonymous", anonymous)).hasStatus(200);
        return dream.at("/id");
    }

    private void throwAway() {
        String dream = record(Map.of("text", sentence(Planted.arabic("binned text")), "title",
                said(Planted.latin("binned title")), "tags", List.of(said(Planted.latin("binned tag"))))).at("/id");
        me.with("If-Match", "\"1\"").delete("/dreams/" + dream).hasStatus(204);
    }

    private void rate() {
        me.put("/interpretations/" + interpretation + "/rating",
                Map.of("stars", 2, "comment", said(Planted.cyrillic("rating")))).hasStatus(204);
    }

    private void letItBeReviewed(Caller imam) {
        me.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/interpretations/" + interpretation + "/review-request", "").hasStatus(202);
        imam.put("/reviews/" + interpretation,
                Map.of("decision", "AMENDED", "commentary", said(Planted.arabic("commentary")))).hasStatus(204);
    }

    private void letAProgramIn() {
        me.with("Idempotency-Key", UUID.randomUUID().toString()).post("/api-keys",
                Map.of("name", said(Planted.cyrillic("name of a key")), "scopes", List.of("read"))).hasStatus(201);
    }

    private String interpret(String dream) {
        String asked = me.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202)
                .at("/id");
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> me.get("/interpretations/" + asked).at("/state").equals("COMPLETED"));
        return asked;
    }

    private String talk(Caller friend, String post) {
        String first = comment(me, post, Map.of("text", said(Planted.latin("comment"))));
        String reply = comment(friend, post, Map.of("text", "Really?", "replyTo", first));
        comment(me, post, Map.of("text", said(Planted.arabic("reply")), "replyTo", reply));
        me.put("/posts/" + post + "/like", "").hasStatus(204);
        me.post("/posts/" + post + "/reports", Map.of("reason", said(Planted.cyrillic("report")))).hasStatus(201);
        me.delete("/comments/" + comment(me, post, Map.of("text", said(Planted.latin(REVISED + "comment")))))
                .hasStatus(204);
        comment(me, shared, Map.of("text", said(Planted.cyrillic("comment on own post"))));
        comment(friend, shared, Map.of("text", "How did it end?"));
        return first;
    }

    private void lookAround(Caller stranger, String post) {
        for (Caller reader : List.of(me, stranger)) {
            for (String place : List.of("/feed", "/posts/" + shared, "/posts/" + post + "/comments")) {
                reader.get(place).hasStatus(200);
            }
        }
        for (String place : List.of("/journal", "/journal?limit=2", "/accounts/me", "/dreams/" + interpreted,
                "/interpretations/" + interpretation, "/engagement/me")) {
            me.get(place).hasStatus(200);
        }
    }

    private Answer record(Map<String, Object> dream) {
        return me.with("Idempotency-Key", UUID.randomUUID().toString()).post("/dreams", dream).hasStatus(201);
    }

    private static String comment(Caller who, String post, Map<String, Object> comment) {
        return who.post("/posts/" + post + "/comments", comment).hasStatus(201).at("/id");
    }

    private String sentence(Planted word) {
        return "In the dark water a snake whispered " + said(word) + " and then I fell.";
    }

    private String said(Planted word) {
        words.add(word);
        return word.word();
    }
}
