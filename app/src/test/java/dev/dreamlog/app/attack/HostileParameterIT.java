package dev.dreamlog.app.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriUtils;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** No parameter, of any call there is, is ever a piece of a statement, of a path or of a pattern. */
class HostileParameterIT extends Attack {

    private static final List<String> WORDS = List.of("' OR '1'='1", "1; DROP TABLE command.credential; --",
            "' UNION SELECT password_hash FROM command.credential --", "1 AND 1=CAST(version() AS int)",
            "'||(SELECT pg_sleep(3))||'", "\\'; --", "$1", "%", "_", "*", "\u0000", "\ud83d\ude00".repeat(300),
            "../../etc/passwd", "${7*7}", "T(java.lang.Runtime)", "(a+)+$", "\r\nSet-Cookie: a=b", "NaN", "1e9",
            "0x10", "99999999999999999999", "null", "[]", "{\"$gt\":\"\"}");
    private static final String NOTHING = "01934c3e-0000-7000-8000-00000000dead";
    private Person administrator = victim;

    @BeforeAll
    void somebody_whom_all_doors_are_open() {
        administrator = joined(Role.ADMIN);
    }

    Stream<Arguments> inQuestions() {
        return operations().flatMap(operation -> operation.words().flatMap(parameter -> WORDS.stream()
                .map(word -> Arguments.of(operation.name() + "?" + parameter + "=" + word,
                        operation.about(NOTHING) + "?" + parameter + "="
                                + UriUtils.encode(word, StandardCharsets.UTF_8)))));
    }

    Stream<Arguments> inAddresses() {
        return operations().filter(Operation::takesIds).flatMap(operation -> WORDS.stream()
                .map(word -> Arguments.of(operation.name() + " of " + word,
                        operation.about(UriUtils.encode(word, StandardCharsets.UTF_8)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inQuestions")
    void a_hostile_question_finds_nothing(String name, String address) {
        Answer answer = harmless(address);
        assertThat(answer.status() == 200 && isSearchedBy(address) ? unasked(answer) : 0).as(answer.toString())
                .isZero();
    }

    /** What somebody wants to know something for, is noted, and chooses nothing. */
    private static boolean isSearchedBy(String address) {
        return !address.contains("?purpose=");
    }

    /** A search may find what says such words, since others here write them; it shows where. */
    private static long unasked(Answer answer) {
        return answer.json().path("items").valueStream().filter(item -> item.at("/match/text").valueStream()
                .noneMatch(piece -> piece.path("hit").asBoolean())).count();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inAddresses")
    void a_hostile_id_names_nothing(String name, String address) {
        assertThat(harmless(address).at("/code")).isIn("not-found", "bad-request", "forbidden");
    }

    private Answer harmless(String address) {
        String before = whatStands();
        Answer answer = administrator.caller().get(address);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 400, 403, 404);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.response().body()).doesNotContain("PSQLException", "syntax error", "SQL", "select");
        assertThat(whatStands()).isEqualTo(before);
        return answer;
    }

    private Stream<Operation> operations() {
        return Operation.all("http://localhost:" + port).stream()
                .filter(operation -> operation.method().equals("GET"));
    }
}
