package dev.dreamlog.app.attack;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Each thing we hand out opens the one door it was made for. */
class ConfusedTokenIT extends Attack {

    private static final String ACCESS = "an access token";
    private static final String REFRESH = "a refresh token";
    private static final String CONSISTENCY = "a consistency token";
    private String shared = "";

    @BeforeAll
    void something_to_read() {
        shared = victim.dream();
        victim.dream();
        victim.show(shared, "PUBLIC", false);
    }

    static Stream<Arguments> things() {
        return Map.<String, Function<ConfusedTokenIT, String>>of(ACCESS, it -> it.victim.token(), REFRESH,
                it -> it.victim.refreshToken(), CONSISTENCY,
                it -> it.victim.caller().post("/dreams", Person.DREAM).header("Consistency-Token"), "a cursor",
                it -> it.victim.caller().get("/journal?limit=1").at("/next"), "an account's id", it -> it.victim.id(),
                "a password", _ -> Person.PASSWORD, "an e-mail address", it -> it.victim.email(),
                "a key that was never given", _ -> "dlk_" + "A".repeat(43), "credentials in Base64",
                it -> Base64.getUrlEncoder()
                        .encodeToString((it.victim.email() + ":" + Person.PASSWORD).getBytes(StandardCharsets.UTF_8)))
                .entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void nothing_else_is_an_access_token(String thing, Function<ConfusedTokenIT, String> found) {
        if (!thing.equals(ACCESS)) {
            refused(attacker.caller().with("Authorization", "Bearer " + found.apply(this)).get("/accounts/me"), 401,
                    "invalid-token");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void nothing_else_is_a_refresh_token(String thing, Function<ConfusedTokenIT, String> found) {
        if (!thing.equals(REFRESH)) {
            refused(attacker.caller().post("/sessions/refresh", Map.of("refreshToken", found.apply(this))), 401,
                    "invalid-token");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void nothing_is_somebody_elses_cursor(String thing, Function<ConfusedTokenIT, String> found) {
        String shown = found.apply(this).replace(" ", "%20");
        for (String list : new String[]{"/journal", "/feed", "/posts/" + shared + "/comments"}) {
            refused(attacker.caller().get(list + "?cursor=" + shown), 400, "bad-cursor");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void nothing_else_is_a_consistency_token(String thing, Function<ConfusedTokenIT, String> found) {
        if (!thing.equals(CONSISTENCY)) {
            refused(attacker.caller().with("Consistency-Token", found.apply(this)).get("/journal"), 400,
                    "bad-consistency-token");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("things")
    void nothing_else_is_a_version(String thing, Function<ConfusedTokenIT, String> found) {
        for (String form : new String[]{"%s", "\"%s\""}) {
            refused(victim.caller().with("If-Match", form.formatted(found.apply(this))).delete("/dreams/" + shared),
                    412, "version-conflict");
        }
        assertThat(victim.caller().get("/dreams/" + shared).status()).isEqualTo(200);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }
}
