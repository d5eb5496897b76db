package dev.dreamlog.account.command.profile;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class ProfileChangeIT {

    private static final String PASSWORD = "seven sleepy herons";

    private final String email = "namer-" + UUID.randomUUID() + "@example.org";
    private final String oldName = "Old " + UUID.randomUUID();
    private final String newName = "New " + UUID.randomUUID();
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    private Caller stranger = new Caller("");
    private Caller ada = stranger;

    @BeforeEach
    void join() {
        stranger = new Caller("http://localhost:" + port);
        stranger.post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", oldName)).hasStatus(201);
        ada = stranger.signedIn(email, PASSWORD);
    }

    @Test
    void whoever_changes_their_profile_finds_it_changed() {
        Answer changed = ada.patch("/accounts/me",
                Map.of("displayName", " " + newName + " ", "timeZone", "Asia/Tokyo", "locale", "ru"));
        Answer me = seeing(changed).get("/accounts/me").hasStatus(200);
        assertThat(me.at("/displayName")).isEqualTo(newName);
        assertThat(me.at("/timeZone")).isEqualTo("Asia/Tokyo");
        assertThat(me.at("/locale")).isEqualTo("ru");
        assertThat(me.at("/email")).isEqualTo(email);
    }

    @Test
    void what_is_left_out_stays() {
        Answer me = seeing(ada.patch("/accounts/me", Map.of("timeZone", "Asia/Tokyo"))).get("/accounts/me");
        assertThat(me.at("/displayName")).isEqualTo(oldName);
        assertThat(me.at("/locale")).isEqualTo("en");
        seeing(ada.patch("/accounts/me", Map.of()));
    }

    @Test
    void posts_and_comments_stand_under_the_new_name_and_the_old_one_is_nowhere() {
        Answer dream = ada.post("/dreams", Map.of("text", "I stood on the roof and knew that I was dreaming."))
                .hasStatus(201);
        String post = dream.at("/id");
        ada.with("If-Match", "\"1\"").put("/dreams/" + post + "/visibility", Map.of("visibility", "PUBLIC"))
                .hasStatus(200);
        ada.post("/posts/" + post + "/comments", Map.of("text", "What a dream!")).hasStatus(201);

        Caller reader = seeing(ada.patch("/accounts/me", Map.of("displayName", newName)));

        assertThat(reader.get("/posts/" + post).at("/dreamer/displayName")).isEqualTo(newName);
        assertThat(reader.get("/posts/" + post + "/comments").at("/items/0/author/displayName")).isEqualTo(newName);
        assertThat(stranger.post("/sessions", Map.of("email", email, "password", PASSWORD))
                .at("/account/displayName")).isEqualTo(newName);
        assertThat(jdbc.sql("""
                select (select count(*) from query.author where display_name = :old)
                     + (select count(*) from query.profile where display_name = :old)
                     + (select count(*) from command.credential where display_name = :old)
                     + (select count(*) from eventstore.domain_event where payload::text like '%' || :old || '%')""")
                .param("old", oldName).query(Long.class).single()).isZero();
    }

    @Test
    void mistakes_are_pointed_at_and_change_nothing() {
        for (Map.Entry<String, String> mistake : Map.of("displayName", "  ", "timeZone", "Mars/Olympus", "locale",
                "tlh").entrySet()) {
            Answer refused = ada.patch("/accounts/me", Map.of(mistake.getKey(), mistake.getValue())).hasStatus(400);
            assertThat(refused.at("/errors/0/pointer")).isEqualTo("/" + mistake.getKey());
        }
        ada.patch("/accounts/me", Map.of("displayName", "two\nlines")).hasStatus(400);
        ada.patch("/accounts/me", Map.of("displayName", "x".repeat(81))).hasStatus(400);
        assertThat(ada.get("/accounts/me").at("/displayName")).isEqualTo(oldName);
    }

    @Test
    void nobody_makes_themselves_more_than_they_are() {
        for (String field : new String[]{"role", "email", "id", "password", "registeredAt"}) {
            ada.patch("/accounts/me", Map.of(field, "ADMIN")).hasStatus(400);
        }
        assertThat(ada.get("/accounts/me").at("/role")).isEqualTo("USER");
        stranger.patch("/accounts/me", Map.of("displayName", newName)).hasStatus(401);
    }

    private Caller seeing(Answer change) {
        return ada.with("Consistency-Token", change.hasStatus(204).header("Consistency-Token"))
                .with("Prefer", "handling=strict");
    }
}
