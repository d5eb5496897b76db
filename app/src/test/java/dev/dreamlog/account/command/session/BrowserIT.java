package dev.dreamlog.account.command.session;

import java.net.HttpCookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

import dev.dreamlog.contract.api.SecurityEvent;
import dev.dreamlog.contract.api.SecurityEvent.Kind;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.SecurityEvents;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser keeps the tokens in cookies, and sends them along for any page that makes it ask. */
@DreamlogTest
class BrowserIT {

    private static final String PASSWORD = "seven hills at night";
    private static final String CSRF = "X-CSRF-Token";
    private static final List<String> OF_A_SESSION = List.of(SessionCookies.ACCESS, SessionCookies.REFRESH,
            SessionCookies.CSRF);
    private static final Map<String, Object> DREAM = Map.of("text", "I crossed a bridge in the rain.");

    @LocalServerPort
    private int port;
    @Autowired
    private ConfigurableApplicationContext context;

    private final String email = UUID.randomUUID() + "@example.org";
    private Caller stranger = new Caller("");
    private String account = "";
    private Jar jar = new Jar(Map.of());

    @BeforeEach
    void signIn() {
        stranger = new Caller("http://localhost:" + port);
        account = stranger.post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Ada"))
                .hasStatus(201).at("/id");
        jar = jar.after(open());
    }

    @Test
    void tokens_go_where_no_script_reads_them_and_nowhere_else() {
        Answer opened = open();
        assertThat(opened.json().propertyNames()).containsExactlyInAnyOrder("expiresIn", "refreshExpiresIn",
                "csrfToken", "account");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        List<String> cookies = opened.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> OF_A_SESSION.stream().anyMatch(cookie::startsWith)).toList();
        assertThat(cookies).hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure", "; SameSite=Strict")
                        .doesNotContain("Domain"));
        assertThat(cookies.get(0)).startsWith("__Host-dreamlog-access=").contains("; Path=/;", "; HttpOnly",
                "; Max-Age=1800");
        assertThat(cookies.get(1)).startsWith("__Secure-dreamlog-refresh=").contains("; Path=/api/v1/sessions/refresh;",
                "; HttpOnly", "; Max-Age=604800");
        assertThat(cookies.get(2)).startsWith("__Host-dreamlog-csrf=" + opened.at("/csrfToken") + ";")
                .contains("; Path=/;").doesNotContain("HttpOnly");
    }

    @Test
    void reading_takes_no_more_than_the_cookie() {
        assertThat(jar.browser().get("/accounts/me").hasStatus(200).at("/id")).isEqualTo(account);
        assertThat(jar.browser().get("/sessions").json().at("/items/0/current").asBoolean()).isTrue();
    }

    @Test
    void changing_takes_the_token_of_the_session() {
        jar.browser().with(CSRF, jar.csrf()).post("/dreams", DREAM).hasStatus(201);
        String ofAnother = jar.after(open()).csrf();
        for (String wrong : List.of("", "x", ofAnother, jar.csrf() + "x", jar.value(SessionCookies.ACCESS))) {
            assertThat(jar.browser().with(CSRF, wrong).post("/dreams", DREAM).hasStatus(403).at("/code"))
                    .isEqualTo("invalid-csrf-token");
        }
        assertThat(jar.browser().get("/journal").json().path("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /dreams", "DELETE /sessions", "DELETE /sessions/current", "DELETE /accounts/me",
            "PUT /posts/01934c3e-0000-7000-8000-00000000d001/like", "POST /dreams?_csrf=x", "FOO /dreams"})
    void without_it_nothing_is_changed_and_somebody_is_told(String call) {
        List<String> parts = List.of(call.split(" ", -1));
        List<SecurityEvent> told = SecurityEvents.during(context,
                () -> assertThat(jar.browser().call(parts.getFirst(), parts.getLast(), "{}").hasStatus(403)
                        .at("/code")).isEqualTo("invalid-csrf-token"));
        assertThat(told).contains(new SecurityEvent(Kind.FORGERY_REFUSED, account, "csrf-token"));
        jar.browser().get("/journal").hasStatus(200);
    }

    @Test
    void a_bearer_token_needs_none_and_cookies_beside_it_are_nothing() {
        Caller ben = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        Caller both = ben.with("Cookie", jar.header());
        assertThat(both.get("/accounts/me").hasStatus(200).at("/id")).isNotEqualTo(account);
        both.post("/dreams", DREAM).hasStatus(201);
        assertThat(jar.browser().get("/journal").json().path("items")).isEmpty();
        assertThat(jar.browser().with("Authorization", "Bearer x").get("/journal").hasStatus(401).at("/code"))
                .isEqualTo("invalid-token");
    }

    @Test
    void a_browser_stays_signed_in_by_its_cookies() {
        Answer refreshed = refreshing().with(CSRF, jar.csrf()).call("POST", "/sessions/refresh", null).hasStatus(200);
        Jar renewed = jar.after(refreshed);
        assertThat(renewed.value(SessionCookies.REFRESH)).isNotEqualTo(jar.value(SessionCookies.REFRESH));
        assertThat(renewed.csrf()).isEqualTo(jar.csrf());
        renewed.browser().with(CSRF, renewed.csrf()).post("/dreams", DREAM).hasStatus(201);
    }

    @Test
    void no_other_page_makes_it_do_so() {
        assertThat(refreshing().call("POST", "/sessions/refresh", null).hasStatus(403).at("/code"))
                .isEqualTo("invalid-csrf-token");
        assertThat(jar.browser().call("POST", "/sessions/refresh", null).hasStatus(400).at("/code"))
                .isEqualTo("malformed-json");
        refreshing().with(CSRF, jar.csrf()).call("POST", "/sessions/refresh", null).hasStatus(200);
    }

    @Test
    void a_double_click_signs_nobody_out() {
        Caller browser = refreshing().with(CSRF, jar.csrf());
        Answer first = browser.call("POST", "/sessions/refresh", null).hasStatus(200);
        Answer second = browser.call("POST", "/sessions/refresh", null).hasStatus(409);
        assertThat(second.header("Set-Cookie")).isEmpty();
        jar.after(first).browser().get("/journal").hasStatus(200);
    }

    @Test
    void who_signs_out_keeps_nothing() {
        Answer out = jar.browser().with(CSRF, jar.csrf()).delete("/sessions/current").hasStatus(204);
        assertThat(jar.after(out).cookies()).isEmpty();
        jar.browser().get("/journal").hasStatus(401);
        Answer refused = refreshing().with(CSRF, jar.csrf()).call("POST", "/sessions/refresh", null).hasStatus(401);
        assertThat(jar.after(refused).cookies()).isEmpty();
    }

    @Test
    void who_lost_the_answer_gets_its_cookies_again_with_the_key() {
        Caller browser = refreshing().with(CSRF, jar.csrf()).with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = browser.call("POST", "/sessions/refresh", null).hasStatus(200);
        Answer again = browser.call("POST", "/sessions/refresh", null).hasStatus(200);
        assertThat(jar.after(again)).isEqualTo(jar.after(first)).isNotEqualTo(jar);
    }

    @Test
    void there_is_no_third_way_to_carry_tokens() {
        Answer refused = stranger.with("Session-Transport", "Cookies").post("/sessions",
                Map.of("email", email, "password", PASSWORD));
        assertThat(refused.hasStatus(400).at("/code")).isEqualTo("invalid-parameter");
        assertThat(refused.header("Set-Cookie")).isEmpty();
    }

    private Answer open() {
        return stranger.with("Session-Transport", "cookie").post("/sessions",
                Map.of("email", email, "password", PASSWORD)).hasStatus(200);
    }

    private Caller refreshing() {
        return jar.browser().with("Session-Transport", "cookie");
    }

    /** What a browser keeps, whatever the paths: who asks for nothing else needs none. */
    private final class Jar {

        private final Map<String, String> cookies;

        Jar(Map<String, String> cookies) {
            this.cookies = cookies;
        }

        Jar after(Answer answer) {
            Map<String, String> more = new LinkedHashMap<>(cookies);
            answer.response().headers().allValues("Set-Cookie").stream()
                    .flatMap(header -> HttpCookie.parse("Set-Cookie: " + header).stream())
                    .filter(cookie -> OF_A_SESSION.contains(cookie.getName()))
                    .forEach(cookie -> more.put(cookie.getName(), cookie.getMaxAge() == 0 ? "" : cookie.getValue()));
            more.values().removeIf(String::isEmpty);
            return new Jar(more);
        }

        Map<String, String> cookies() {
            return cookies;
        }

        String value(String name) {
            return cookies.getOrDefault(name, "");
        }

        String csrf() {
            return value(SessionCookies.CSRF);
        }

        String header() {
            return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }

        Caller browser() {
            return stranger.with("Cookie", header());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Jar jar && jar.cookies.equals(cookies);
        }

        @Override
        public int hashCode() {
            return cookies.hashCode();
        }
    }
}
