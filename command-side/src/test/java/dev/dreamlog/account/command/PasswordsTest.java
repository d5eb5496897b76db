package dev.dreamlog.account.command;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

    private static final int CHEAP = 4;
    private final Passwords passwords = new Passwords(CHEAP);

    @Test
    void the_right_password_matches_and_no_other() {
        String hash = passwords.hash("over the hills at night");
        assertThat(passwords.matches("over the hills at night", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("Over the hills at night", Optional.of(hash))).isFalse();
    }

    @Test
    void nothing_is_cut_off_after_72_bytes() {
        String hash = passwords.hash("n".repeat(100) + "1");
        assertThat(passwords.matches("n".repeat(100) + "2", Optional.of(hash))).isFalse();
    }

    @Test
    void it_does_not_matter_how_a_keyboard_composes_letters() {
        String hash = passwords.hash("сон мой чудный");
        assertThat(passwords.matches("сон мои\u0306 чудныи\u0306", Optional.of(hash))).isTrue();
    }

    @Test
    void nobody_can_sign_in_as_nobody() {
        assertThat(passwords.matches("nobody has this password", Optional.empty())).isFalse();
    }

    @Test
    void the_cost_is_in_the_hash() {
        assertThat(passwords.hash("whatever it is")).startsWith("$2a$04$");
    }
}
