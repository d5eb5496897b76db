package dev.dreamlog.app.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import dev.dreamlog.app.attack.Wire.Reply;
import dev.dreamlog.contract.api.InstallationSecret;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with a token, the answer is the same, and it tells nothing. */
class ForgedTokenIT extends Attack {

    private static final String TRACE = "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String ME = "GET /api/v1/accounts/me";
    @Autowired
    private InstallationSecret secret;

    static Stream<Arguments> forged() {
        return Rows.of("forged-tokens");
    }

    @Test
    void what_is_forged_here_would_be_taken_if_nothing_were_wrong_with_it() {
        assertThat(shown(new Forger(secret, victim.token()).forge("{}", "{}", "ours")).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void a_forged_token_proves_nothing(String name, String header, String claims, String signer) {
        refused(new Forger(secret, victim.token()).forge(header, claims, signer));
    }

    static Stream<Arguments> spoilt() {
        return Map.<String, UnaryOperator<String>>ofEntries(
                Map.entry("nothing at all", _ -> ""), Map.entry("a word", _ -> "null"),
                Map.entry("three dots", _ -> "..."), Map.entry("five parts, as an encrypted one", all -> all + ".a.b"),
                Map.entry("a JSON text", _ -> "{\"alg\":\"none\"}"),
                Map.entry("the first part alone", all -> all.split("\\.", -1)[0]),
                Map.entry("the parts in another order", all -> part(all, 1) + "." + part(all, 0) + "." + part(all, 2)),
                Map.entry("twice", all -> all + "." + all), Map.entry("two, with a comma", all -> all + "," + all),
                Map.entry("two, with a space", all -> all + " " + all), Map.entry("a dot more", all -> all + "."),
                Map.entry("a dot before", all -> "." + all), Map.entry("a space inside", all -> all.replace(".", " .")),
                Map.entry("a tab inside", all -> all.replace(".", "\t.")),
                Map.entry("quoted", all -> "\"" + all + "\""),
                Map.entry("without the last letter", all -> all.substring(0, all.length() - 1)),
                Map.entry("a letter more", all -> all + "A"),
                Map.entry("a no-break space after", all -> all + "\u00a0"),
                Map.entry("in other letters", all -> all.replace('.', '\u00b7')),
                Map.entry("percent encoded", all -> all.replace(".", "%2E")),
                Map.entry("nested", all -> base64("{\"cty\":\"JWT\",\"alg\":\"none\"}") + "." + base64(all) + "."),
                Map.entry("longer than any of ours", all -> all + "A".repeat(3000)),
                Map.entry("a deep header", all -> base64("[".repeat(1000)) + "." + part(all, 1) + "." + part(all, 2)),
                Map.entry("a header that says alg twice",
                        all -> base64("{\"alg\":\"none\",\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + part(all, 1)
                                + "."),
                Map.entry("a header with a BOM",
                        all -> base64("\ufeff{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + part(all, 1) + "."
                                + part(all, 2)),
                Map.entry("a header with a comment",
                        all -> base64("{/**/\"alg\":\"HS256\",\"typ\":\"at+jwt\"}") + "." + part(all, 1) + "."
                                + part(all, 2)))
                .entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void a_spoilt_token_proves_nothing(String name, UnaryOperator<String> spoiling) {
        refused(spoiling.apply(victim.token()));
    }

    @Test
    void every_letter_of_a_token_counts() {
        String token = victim.token();
        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(shown(token.substring(0, at) + other + token.substring(at + 1)).status()).as("letter %d", at)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"in the address|GET /api/v1/accounts/me?access_token=%s|X: y",
            "in the address by another name|GET /api/v1/accounts/me?token=%s|X: y",
            "in a cookie|GET /api/v1/accounts/me|Cookie: access_token=%s",
            "in a header of their own|GET /api/v1/accounts/me|X-Access-Token: %s",
            "as another kind of proof|GET /api/v1/accounts/me|Authorization: Token %s",
            "as a password|GET /api/v1/accounts/me|Authorization: Basic %s",
            "for the proxy|GET /api/v1/accounts/me|Proxy-Authorization: Bearer %s",
            "without saying what it is|GET /api/v1/accounts/me|Authorization: %s",
            "with the kind glued on|GET /api/v1/accounts/me|Authorization: Bearer%s",
            "behind another one|GET /api/v1/accounts/me|Authorization: Digest x, Bearer %s"})
    void a_token_is_looked_for_in_one_place_only(String name, String line, String header) {
        Reply refused = Wire.send(port, line.formatted(victim.token()), header.formatted(victim.token()));
        assertThat(refused.status()).as(refused.text()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("unauthenticated");
    }

    private Reply shown(String token) {
        return Wire.send(port, ME, "Authorization: Bearer " + token, TRACE);
    }

    /** The one answer, to the letter, also where no token would have been needed. */
    private void refused(String token) {
        Reply same = shown("x");
        Reply refused = shown(token);
        assertThat(refused.status()).as(refused.text()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("invalid-token");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(refused.problem()).isEqualTo(same.problem());
        assertThat(names(refused)).isEqualTo(names(same));
        assertThat(Wire.send(port, "GET /api/v1/feed", "Authorization: Bearer " + token).status()).isEqualTo(401);
    }

    private static List<String> names(Reply reply) {
        return reply.head().stream().skip(1).map(line -> line.split(":", 2)[0]).sorted().toList();
    }

    private static String part(String token, int number) {
        return token.split("\\.", -1)[number];
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
