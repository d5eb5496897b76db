package dev.dreamlog.account.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** People who joined before passwords were kept as they are now. */
@DreamlogTest
class FormerHashIT {

    private static final String PASSWORD = "over the hills at night";
    private static final String UNPEPPERED = "$2a$04$aqTy1m1M91E6Cq.sSRppjO./S5X7g0Iuv6el..TcjyxCyHmZRHZZi";

    private final String email = "old-" + UUID.randomUUID() + "@example.org";
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    private Caller stranger = new Caller("");

    @BeforeEach
    void join_long_ago() {
        stranger = new Caller("http://localhost:" + port);
        stranger.joined(email, PASSWORD);
        keep(UNPEPPERED);
    }

    @Test
    void they_sign_in_and_from_then_on_their_password_is_kept_as_everybodys() {
        signIn(PASSWORD).hasStatus(200);
        String kept = kept();
        assertThat(kept).startsWith("{");
        signIn(PASSWORD).hasStatus(200);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void who_guesses_wrong_changes_nothing() {
        signIn("not this password").hasStatus(401);
        assertThat(kept()).isEqualTo(UNPEPPERED);
    }

    @Test
    void whoever_signs_in_from_many_places_at_once_gets_in_everywhere() throws Exception {
        assertThat(Crowd.atOnce(8, _ -> () -> signIn(PASSWORD).status())).isEqualTo(List.of(200, 200, 200, 200, 200,
                200, 200, 200));
        assertThat(kept()).startsWith("{");
    }

    @Test
    void a_hash_whose_secret_is_gone_lets_nobody_in_and_breaks_nothing() {
        keep("{00000000}" + UNPEPPERED);
        assertThat(signIn(PASSWORD).hasStatus(401).at("/code")).isEqualTo("bad-credentials");
    }

    private Answer signIn(String password) {
        return stranger.post("/sessions", Map.of("email", email, "password", password));
    }

    private void keep(String hash) {
        jdbc.sql("UPDATE command.credential SET password_hash = :hash WHERE email = :email").param("hash", hash)
                .param("email", email).update();
    }

    private String kept() {
        return jdbc.sql("SELECT password_hash FROM command.credential WHERE email = :email").param("email", email)
                .query(String.class).single();
    }
}
