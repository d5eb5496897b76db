package dev.dreamlog.account.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            "i\u0307ris@example.org", "i\u0307\u0307ris@example.org"})
    void the_dot_on_an_i_makes_no_other_address(String address) {
        assertThat(EmailAddress.of(address)).isEqualTo(EmailAddress.of("iris@example.org"));
    }

    @ParameterizedTest
    @CsvSource({"мария@пример.рф, мария@xn--e1afmkfd.xn--p1ai", "мария@пример.рф, МАРИЯ@XN--E1AFMKFD.XN--P1AI",
            "мария@пример.рф, мария@пример。рф", "ada@example.org, ada@example。org", "ada@example.org, ada@example．org",
            "ada@example.org, ada@example｡org", "ada@example.org, ada@example.org.",
            "ada@example.org, ada@example.org。.",
            "ada@example.org, ada＠example.org", "ada@example.org, ａｄａ＠ＥＸＡＭＰＬＥ．ＯＲＧ", "ada@fass.de, ada@faß.de",
            "strasse@example.org, STRAẞE@example.org", "ada@bücher.example, ada@xn--bcher-kva.example",
            "ada@bücher.example, ada@BU\u0308CHER.example", "ada@istanbul.example, ada@ıstanbul.example",
            "ada@istanbul.example, ada@xn--stanbul-qfb.example", "kelvin@example.org, \u212Aelvin@example.org"})
    void a_domain_reads_the_same_however_it_is_written(String one, String other) {
        assertThat(EmailAddress.of(other)).isEqualTo(EmailAddress.of(one));
        assertThat(EmailAddress.of(other).isPlausible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ada@example.org, ada@example.com", "ada@example.org, a.da@example.org",
            "ada@example.org, ada+x@example.org",
            "ada@example.org, \u0430da@example.org"})
    void what_differs_is_another_address(String one, String other) {
        assertThat(EmailAddress.of(other)).isNotEqualTo(EmailAddress.of(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ΟΔΟΣ@ΟΔΟΣ.example", "İI\u0131i@İI\u0131i.example", "STRAẞE@ﬁne.example", "ǅ@ǆ.example",
            "x@xn--fa-hia.de", "x@xn--.de", "x@xn--a.b", "@", "a@b@c", "x@。。", "x@.", ".", "x@xn--\u0430.de",
            "ŉ@ŉ.example"})
    void the_form_of_a_form_is_itself(String given) {
        EmailAddress form = EmailAddress.of(given);
        assertThat(EmailAddress.of(form.text())).isEqualTo(form);
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
            "ada@example.org,ben@example.org", "ada@xn--fa-hia.de", "ada@xn--99999999.org",
            "a\u200Bda@example.org", "ada@exa\u00ADmple.org", "\u202Eada@example.org"})
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
        assertThat(EmailAddress.of("a@xn--" + "b".repeat(60_000) + ".org").isPlausible()).isFalse();
        assertThat(EmailAddress.of("\uFDFA".repeat(1_000) + "@example.org").isPlausible()).isFalse();
    }

    @Test
    void it_does_not_show_in_logs() {
        assertThat(EmailAddress.of("ada@example.org").toString()).doesNotContain("ada");
    }
}
