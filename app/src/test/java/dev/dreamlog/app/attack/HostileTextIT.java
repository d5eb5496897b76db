package dev.dreamlog.app.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.app.attack.Wire.Reply;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write comes back to the letter, as data that no browser and no database takes for anything else. */
class HostileTextIT extends Attack {

    private static final List<String> TEXTS = List.of("<script>alert(document.domain)</script>",
            "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "</title><svg/onload=alert(1)>",
            "javascript:alert(1)//", "{{constructor.constructor('alert(1)')()}}", "${7*7}#{7*7}<%= 7*7 %>",
            "[x](javascript:alert(1))", "\u2028alert(1)\u2029", "\u202egnp.exe", "=cmd|' /C calc'!A0",
            "'; DROP TABLE dream; --", "' OR '1'='1' /*", "\\'; SELECT pg_sleep(5)--", "%27%20OR%201=1", "$1, :id, ?",
            "{\"$ne\":null}", "../../../../etc/passwd", "${jndi:ldap://127.0.0.1:9/a}", "%s%n%x{0}{}");

    static Stream<String> texts() {
        return TEXTS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void it_comes_back_as_it_was_written(String text) {
        String dream = attacker.caller().post("/dreams", Map.of("text", text + " and then I woke up.", "title",
                oneLine(text), "tags", List.of(oneLine(text)), "emotions", List.of(oneLine(text)))).hasStatus(201)
                .at("/id");
        Answer own = plain(attacker.caller().get("/dreams/" + dream));
        assertThat(own.at("/title")).isEqualTo(oneLine(text));
        assertThat(own.at("/tags/0")).isEqualTo(oneLine(text));
        assertThat(own.at("/emotions/0")).isEqualTo(oneLine(text));
        assertThat(plain(attacker.caller().get("/journal?limit=1")).at("/items/0/text"))
                .isEqualTo(text + " and then I woke up.");
        attacker.show(dream, "PUBLIC", true);
        Answer said = attacker.caller().post("/posts/" + dream + "/comments", Map.of("text", text)).hasStatus(201);
        Caller reader = victim.caller().with("Consistency-Token", said.header("Consistency-Token"));
        assertThat(plain(reader.get("/posts/" + dream)).at("/text")).isEqualTo(text + " and then I woke up.");
        assertThat(plain(reader.get("/posts/" + dream + "/comments")).at("/items/0/text")).isEqualTo(text);
        plain(attacker.caller().get("/feed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_name_is_a_name(String text) {
        Caller stranger = new Caller("http://localhost:" + port);
        String email = "named-" + UUID.randomUUID() + "@example.org";
        Answer joined = stranger.post("/accounts",
                Map.of("email", email, "password", Person.PASSWORD, "displayName", oneLine(text)));
        assertThat(plain(joined).at("/displayName")).isEqualTo(oneLine(text));
        Caller named = stranger.signedIn(email, Person.PASSWORD);
        assertThat(plain(named.get("/accounts/me")).at("/displayName")).isEqualTo(oneLine(text));
    }

    @Test
    void opinions_come_back_as_they_were_written() {
        String interpretation = victim.interpretation(victim.dream());
        Awaitility.await().until(
                () -> victim.caller().get("/interpretations/" + interpretation).at("/state").equals("COMPLETED"));
        Person imam = joined(Role.IMAM);
        String all = String.join(" ", TEXTS);
        for (String text : TEXTS) {
            victim.caller().put("/interpretations/" + interpretation + "/rating", Map.of("stars", 1, "comment", text));
            assertThat(plain(victim.caller().get("/interpretations/" + interpretation)).at("/rating/comment"))
                    .isEqualTo(text);
        }
        victim.caller().post("/interpretations/" + interpretation + "/review-request", "{}").hasStatus(202);
        String token = imam.caller()
                .put("/reviews/" + interpretation, Map.of("decision", "AMENDED", "commentary", all))
                .header("Consistency-Token");
        assertThat(plain(victim.caller().with("Consistency-Token", token).get("/interpretations/" + interpretation))
                .at("/review/commentary"))
                .isEqualTo(all);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void no_page_repeats_what_was_in_its_address(String text) {
        String address = UriUtils.encode(text, StandardCharsets.UTF_8);
        for (String path : List.of("/problems/", "/api/v1/posts/", "/api/v1/", "/swagger-ui/", "/")) {
            Reply reply = Wire.send(port, "GET " + path + address);
            assertThat(reply.status()).as(reply.text()).isIn(400, 401, 404);
            assertThat(reply.isProblem()).isTrue();
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(reply.text()).doesNotContain(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"url=http://evil.example/openapi.json", "configUrl=http://evil.example/config.json",
            "validatorUrl=http://evil.example/", "oauth2RedirectUrl=javascript:alert(1)", "url=data:text/json,1"})
    void the_pages_of_the_manual_take_nothing_from_their_address(String question) {
        Reply page = Wire.send(port, "GET /swagger-ui/index.html?" + question);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("evil", "alert(1)", "data:text");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'", "connect-src 'self'");
        assertThat(Wire.send(port, "GET /swagger-ui/swagger-initializer.js?" + question).text())
                .doesNotContain("evil", "alert(1)", "queryConfigEnabled\" : true");
    }

    /** An answer that is data, whatever is in it. */
    private static Answer plain(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        return answer;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\u2028\u2029]", "");
    }
}
