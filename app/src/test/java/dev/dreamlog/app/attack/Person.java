package dev.dreamlog.app.attack;

import java.util.Map;
import java.util.UUID;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

/** Somebody with an account, who is harmed or does harm. */
record Person(String id, String email, String token, String refreshToken, Caller caller) {

    static final String PASSWORD = "seven hills at night";
    static final Map<String, Object> DREAM = Map.of("text", "I fell off the tower and flew away.");

    static Person joined(String url) {
        Caller stranger = new Caller(url);
        String email = "attack-" + UUID.randomUUID() + "@example.org";
        String id = stranger.post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Somebody"))
                .hasStatus(201).at("/id");
        return new Person(id, email, "", "", stranger).signedIn();
    }

    /** The same person in a session of its own. */
    Person signedIn() {
        Caller stranger = caller.with("Authorization", "");
        Answer session = stranger.post("/sessions", Map.of("email", email, "password", PASSWORD)).hasStatus(200);
        String access = session.at("/accessToken");
        return new Person(id, email, access, session.at("/refreshToken"),
                stranger.with("Authorization", "Bearer " + access));
    }

    String dream() {
        return caller.post("/dreams", DREAM).hasStatus(201).at("/id");
    }

    /** Shows a dream to others, or hides it again. */
    void show(String dream, String visibility, boolean anonymous) {
        String version = caller.get("/dreams/" + dream).hasStatus(200).header("ETag");
        caller.with("If-Match", version).put("/dreams/" + dream + "/visibility",
                Map.of("visibility", visibility, "anonymous", anonymous)).hasStatus(200);
    }

    String interpretation(String dream) {
        return caller.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202)
                .at("/id");
    }
}
