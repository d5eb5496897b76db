package dev.dreamlog.account.command.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.account.command.EmailAddress;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordRulesTest {

    private static final EmailAddress ADA = EmailAddress.of("lovelace@example.org");

    @ParameterizedTest
    @ValueSource(strings = {"seven hills at night", "Сон в летнюю ночь", "twelve chars", "😀😀😀😀😀😀😀😀😀😀😀😀"})
    void a_password_nobody_tries_first_is_fine(String password) {
        assertThatCode(() -> PasswordRules.check(password, ADA)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "😀😀😀😀😀😀😀😀😀😀😀"})
    void a_short_one_is_weak(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA)).isInstanceOf(WeakPassword.class);
    }

    @Test
    void an_endless_one_is_refused() {
        assertThatCode(() -> PasswordRules.check("xy".repeat(64), ADA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.check("xy".repeat(64) + "z", ADA)).isInstanceOf(WeakPassword.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-lovelace-2026", "LOVELACE rules all"})
    void one_that_tells_the_address_is_weak(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA)).isInstanceOf(WeakPassword.class);
    }

    @Test
    void a_tiny_local_part_forbids_nothing() {
        assertThatCode(() -> PasswordRules.check("seven hills at night", EmailAddress.of("a@example.org")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "PassWord1234", "qwertyuiop12", "aaaaaaaaaaaaaa", "йцукенгшщзхъ"})
    void one_that_everybody_knows_is_weak(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA)).isInstanceOf(WeakPassword.class);
    }
}
