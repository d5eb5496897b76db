package dev.dreamlog.account.command.joining;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewAccountTest {

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void who_says_the_least_may_join() {
        assertThat(mistakes("ada@example.org", "Ada", null, null)).isEmpty();
    }

    @Test
    void who_says_everything_may_join() {
        assertThat(mistakes("ada@example.org", "Ада 😀", "Asia/Riyadh", "ar-SA")).isEmpty();
        assertThat(mistakes("ada@example.org", "Ada", "Europe/Moscow", "ru")).isEmpty();
    }

    @Test
    void a_name_is_one_line_of_1_to_80_characters() {
        assertThat(mistakes("ada@example.org", " ", null, null)).containsExactly("displayName");
        assertThat(mistakes("ada@example.org", "A\nda", null, null)).containsExactly("displayName");
        assertThat(mistakes("ada@example.org", "😀".repeat(80), null, null)).isEmpty();
        assertThat(mistakes("ada@example.org", "😀".repeat(81), null, null)).containsExactly("displayName");
    }

    @Test
    void an_address_is_one_that_mail_could_be_sent_to() {
        assertThat(mistakes("ada", "Ada", null, null)).containsExactly("email");
    }

    @Test
    void a_time_zone_is_a_place_and_no_offset() {
        for (String zone : new String[]{"+03:00", "Mars/Olympus", "europe/berlin", ""}) {
            assertThat(mistakes("ada@example.org", "Ada", zone, null)).containsExactly("timeZone");
        }
    }

    @Test
    void a_language_is_one_that_is_spoken_here() {
        for (String tag : new String[]{"de", "english", "e_n", ""}) {
            assertThat(mistakes("ada@example.org", "Ada", null, tag)).containsExactly("locale");
        }
    }

    @Test
    void the_password_does_not_show_in_logs() {
        assertThat(new NewAccount("ada@example.org", "secret", "Ada", null, null).toString())
                .doesNotContain("secret", "ada@", "Ada");
    }

    private static Set<String> mistakes(String email, String name, @Nullable String zone, @Nullable String locale) {
        return VALIDATOR.validate(new NewAccount(email, "whatever it may be", name, zone, locale)).stream()
                .map(one -> one.getPropertyPath().toString()).collect(Collectors.toSet());
    }
}
