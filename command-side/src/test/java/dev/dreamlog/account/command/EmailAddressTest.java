package dev.dreamlog.account.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {

    @Test
    void two_spellings_of_one_address_are_one() {
        assertThat(EmailAddress.of("  ADA@Example.ORG ")).isEqualTo(EmailAddress.of("ada@example.org"));
        assertThat(EmailAddress.of("ａｄａ@example.org")).isEqualTo(EmailAddress.of("ada@example.org"));
        assertThat(EmailAddress.of("I@example.org").text()).isEqualTo("i@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IRIS@example.org", "\u0130ris@example.org", "\u0131ris@example.org",
            "i\u0307ris@example.org"})
    void the_dot_on_an_i_makes_no_other_address(String address) {
        assertThat(EmailAddress.of(address)).isEqualTo(EmailAddress.of("iris@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a.b+c_d@sub.example.co.uk", "мария@пример.рф", "o'neil@example.ie",
            "x@xn--e1afmkfd.xn--p1ai"})
    void mail_could_be_sent_there(String address) {
        assertThat(EmailAddress.of(address).isPlausible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.org", "ada@", "ada@localhost", "a b@example.org", "ada@exa mple.org",
            "ada@@example.org", "ada@-example.org", "ada@example..org", "<ada@example.org>", "a\u0000@example.org",
            "ada@example.org,ben@example.org"})
    void mail_could_not_be_sent_there(String address) {
        assertThat(EmailAddress.of(address).isPlausible()).isFalse();
    }

    @Test
    void it_has_at_most_254_characters() {
        String domain = ("d".repeat(60) + ".").repeat(4) + "org";
        assertThat(EmailAddress.of("abcdef@" + domain).isPlausible()).isTrue();
        assertThat(EmailAddress.of("abcdefghi@" + domain).isPlausible()).isFalse();
        assertThat(EmailAddress.of("a".repeat(65) + "@example.org").isPlausible()).isFalse();
    }

    @Test
    void a_long_hostile_address_is_judged_quickly() {
        assertThat(EmailAddress.of("a@" + "a-".repeat(30_000) + "!").isPlausible()).isFalse();
    }

    @Test
    void it_does_not_show_in_logs() {
        assertThat(EmailAddress.of("ada@example.org").toString()).doesNotContain("ada");
    }
}
