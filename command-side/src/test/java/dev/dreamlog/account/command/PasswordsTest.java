package dev.dreamlog.account.command;

import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

    private static final int CHEAP = 4;
    private final HashingPool pool = new HashingPool(1, 1, new SimpleMeterRegistry());
    private final Passwords passwords = new Passwords(new InstallationSecret(new byte[32]), CHEAP, pool,
            new Credentials(JdbcClient.create(new DriverManagerDataSource())));

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void the_right_password_matches_and_no_other() {
        Optional<String> hash = Optional.of(passwords.hash("over the hills at night"));
        assertThat(passwords.matches("over the hills at night", hash)).isTrue();
        assertThat(passwords.matches("Over the hills at night", hash)).isFalse();
    }

    @Test
    void nobody_can_sign_in_as_nobody() {
        assertThat(passwords.matches("nobody has this password", Optional.empty())).isFalse();
    }

    @Test
    void a_hash_that_cannot_be_checked_is_like_nobodys() {
        for (String hash : new String[]{"{01234567}$2a$04$zZ.0w1wsXgqRhLcQQkw1Q.", "", "{}", "garbage"}) {
            assertThat(passwords.matches("nobody has this password", Optional.of(hash))).isFalse();
        }
    }
}
