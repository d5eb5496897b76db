package dev.dreamlog.account.command.password;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dreamlog.account.command.EmailAddress;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PasswordRulesTest {

    private static final EmailAddress ADA = EmailAddress.of("lovelace@example.org");
    private static final String NAME = "Countess Ada";

    @ParameterizedTest
    @ValueSource(strings = {"seven hills at night", "Сон в летнюю ночь", "twelve chars", "😀😁😂😃😄😅😆😇😈😉😊😋",
            "one line of a book I like", "839201748362", "ليلة صيف هادئة"})
    void a_password_nobody_tries_first_is_fine(String password) {
        fine(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elevenchars", "😀😁😂😃😄😅😆😇😈😉😊"})
    void a_short_one_is_weak(String password) {
        weak(password);
    }

    @Test
    void an_endless_one_is_refused() {
        fine("seven hills at night".repeat(6) + "12345678");
        weak("seven hills at night".repeat(6) + "123456789");
        weak("4@8({[<369&#!1/|0$5+7%2".repeat(2_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-lovelace-2026", "LOVELACE rules all", "love.lace.rules", "Countess Ada rules",
            "my COUNTESSADA 1", "countess-ada-1815", "ｌｏｖｅｌａｃｅ rules"})
    void one_that_tells_the_address_or_the_name_is_weak(String password) {
        weak(password);
    }

    @Test
    void a_tiny_name_forbids_nothing() {
        assertThatCode(() -> PasswordRules.check("seven hills at night", EmailAddress.of("a@example.org"), "Eve"))
                .doesNotThrowAnyException();
        assertThatCode(() -> PasswordRules.check("seven hills at night", EmailAddress.of("a@example.org"), "😀 😀😀"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password1234", "PassWord1234", "qwertyuiop12", "aaaaaaaaaaaaaa", "йцукенгшщзхъ",
            "123456789012", "1qaz2wsx3edc", "leavemealone", "correct horse battery staple", "Christopher1",
            "P@ssw0rd2026!", "!!!password!!!",
            "hellohello12", "passwordpassword", "Iloveyou!!!!!", "dreamlog2026!", "Пароль123456", "كلمةالمرور1234",
            "xyxyxyxyxyxy", "😀😀😀😀😀😀😀😀😀😀😀😀", "            ", "ｐａｓｓｗｏｒｄ1234"})
    void one_that_everybody_knows_is_weak_however_it_is_adorned(String password) {
        weak(password);
    }

    private static void fine(String password) {
        assertThatCode(() -> PasswordRules.check(password, ADA, NAME)).doesNotThrowAnyException();
    }

    private static void weak(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA, NAME)).isInstanceOf(WeakPassword.class);
    }
}
