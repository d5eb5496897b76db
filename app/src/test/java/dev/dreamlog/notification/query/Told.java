package dev.dreamlog.notification.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

/** What tests of notifications need: Ada, who has shared a dream, and Ben, who reads it. */
@DreamlogTest
abstract class Told {

    static final String PASSWORD = "told in the morning";

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    private Registration registration;
    Caller ada = new Caller("");
    Caller ben = ada;
    String adasId = "";
    String bensId = "";
    String dream = "";
    String post = "";
    /** The consistency token of the last write of anybody. */
    private String written = "";

    @BeforeEach
    void ada_shares_a_dream() {
        ada = joined("Ada");
        ben = joined("Ben");
        adasId = ada.get("/accounts/me").at("/id");
        bensId = ben.get("/accounts/me").at("/id");
        dream = record();
        post = "/posts/" + dream;
        show(false);
    }

    Caller joined(String name) {
        Caller stranger = new Caller("http://localhost:" + port);
        String email = UUID.randomUUID() + "@example.org";
        stranger.post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", name)).hasStatus(201);
        return stranger.signedIn(email, PASSWORD);
    }

    Caller with(Role role) {
        String email = UUID.randomUUID() + "@example.org";
        Caller stranger = new Caller("http://localhost:" + port);
        stranger.joined(email, PASSWORD);
        registration.grant(registration.accountOf(email).orElseThrow(), role);
        return stranger.signedIn(email, PASSWORD);
    }

    String record() {
        return ada.post("/dreams", Map.of("text", "I crossed a bridge in the rain and met my brother.")).hasStatus(201)
                .at("/id");
    }

    void show(boolean anonymous) {
        visibility(Map.of("visibility", "PUBLIC", "anonymous", anonymous));
    }

    void hide() {
        visibility(Map.of("visibility", "PRIVATE"));
    }

    private void visibility(Map<String, Object> wish) {
        done(ada.with("If-Match", ada.get("/dreams/" + dream).header("ETag"))
                .put("/dreams/" + dream + "/visibility", wish).hasStatus(200));
    }

    void like(Caller reader) {
        done(reader.call("PUT", post + "/like", null).hasStatus(204));
    }

    void unlike(Caller reader) {
        done(reader.delete(post + "/like").hasStatus(204));
    }

    String comment(Caller reader, Map<String, Object> comment) {
        return done(reader.post(post + "/comments", comment).hasStatus(201)).at("/id");
    }

    void befriend(Caller one, String other) {
        done(one.call("PUT", "/friends/" + other, null).hasStatus(200));
    }

    void end(Caller one, String other) {
        done(one.delete("/friends/" + other).hasStatus(204));
    }

    void block(Caller one, String other) {
        done(one.call("PUT", "/blocks/" + other, null).hasStatus(204));
    }

    void unblock(Caller one, String other) {
        done(one.delete("/blocks/" + other).hasStatus(204));
    }

    Answer done(Answer write) {
        written = write.header("Consistency-Token");
        return write;
    }

    /** What they are told after all that was done. */
    Answer inbox(Caller reader, String question) {
        return reader.with("Consistency-Token", written).with("Prefer", "handling=strict")
                .get("/notifications" + question).hasStatus(200);
    }

    List<JsonNode> told(Caller reader) {
        return inbox(reader, "").json().at("/items").valueStream().toList();
    }

    List<String> kinds(Caller reader) {
        return told(reader).stream().map(one -> one.at("/kind").asString()).toList();
    }
}
