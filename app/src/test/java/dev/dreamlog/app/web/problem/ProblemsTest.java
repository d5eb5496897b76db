package dev.dreamlog.app.web.problem;

import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import dev.dreamlog.app.web.json.HttpJsonForTests;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.contract.api.QuotaExceeded;
import dev.dreamlog.contract.api.VersionConflict;
import dev.dreamlog.contract.command.CodePoints;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ProblemsTest {

    private final AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();
    private MockMvc server = MockMvcBuilders.standaloneSetup(new Asked()).build();

    @BeforeEach
    void serve() {
        locales.setSupportedLocales(List.of(Locale.ENGLISH, Locale.of("ru"), Locale.of("ar")));
        locales.setDefaultLocale(Locale.ENGLISH);
        Words words = new Words(locales);
        Problems problems = new Problems(words);
        AccidentProblems accidents = new AccidentProblems(problems);
        server = MockMvcBuilders
                .standaloneSetup(new Asked(), new ProblemPages(words), new ErrorDispatch(problems, accidents))
                .setControllerAdvice(new RefusalProblems(problems), new BodyProblems(problems, new JsonFlaws(words)),
                        new RequestProblems(problems), accidents)
                .setMessageConverters(new StringHttpMessageConverter(),
                        new JacksonJsonHttpMessageConverter(HttpJsonForTests.mapper()))
                .setLocaleResolver(locales).build();
    }

    @Test
    void a_refusal_becomes_a_problem_with_its_code() throws Exception {
        problem(server.perform(get("/refused").param("by", "missing")), 404, "not-found")
                .andExpect(jsonPath("$.type").value("/problems/not-found"))
                .andExpect(jsonPath("$.title").value("Not found")).andExpect(jsonPath("$.detail").isNotEmpty())
                .andExpect(jsonPath("$.instance").value("/refused")).andExpect(jsonPath("$.errors").doesNotExist())
                .andExpect(header().string("Content-Language", "en"));
        problem(server.perform(get("/refused").param("by", "stale")), 412, "version-conflict");
    }

    @Test
    void a_refusal_that_somebody_wrapped_is_still_one() throws Exception {
        problem(server.perform(get("/refused").param("by", "wrapped")), 404, "not-found");
    }

    @Test
    void who_has_used_up_a_quota_is_told_when_to_come_back() throws Exception {
        problem(server.perform(get("/refused").param("by", "quota")), 429, "quota-exceeded")
                .andExpect(jsonPath("$.detail").value(containsString("20")))
                .andExpect(header().string("Interpretation-Quota", "limit=20, used=20, resets=2026-11-22T00:00:00Z"))
                .andExpect(header().string("Retry-After", "5400"));
    }

    @Test
    void people_are_told_in_their_language() throws Exception {
        server.perform(get("/refused").param("by", "missing").header("Accept-Language", "ru-RU,ru;q=0.9"))
                .andExpect(jsonPath("$.title").value("Не найдено"))
                .andExpect(header().string("Content-Language", "ru"));
        server.perform(get("/refused").param("by", "missing").header("Accept-Language", "de,ar;q=0.5"))
                .andExpect(jsonPath("$.title").value("غير موجود"));
        server.perform(get("/refused").param("by", "missing").header("Accept-Language", "de"))
                .andExpect(jsonPath("$.title").value("Not found"));
    }

    @Test
    void an_unknown_field_is_pointed_at() throws Exception {
        flaw(body("{\"name\":\"a\",\"inner\":{\"deep\":1,\"x/y\":1}}"), "/inner/x~1y", "unknown-field");
    }

    @Test
    void a_repeated_field_is_pointed_at() throws Exception {
        flaw(body("{\"name\":\"a\",\"inner\":{\"deep\":1,\"deep\":1}}"), "/inner/deep", "duplicate-field");
    }

    @Test
    void a_wrong_type_is_pointed_at() throws Exception {
        flaw(body("{\"name\":5}"), "/name", "type");
        flaw(body("{\"name\":\"a\",\"tags\":[\"a\",{}]}"), "/tags/1", "type");
        flaw(body("{\"name\":\"a\",\"inner\":{\"deep\":\"1\"}}"), "/inner/deep", "type");
        flaw(body("[]"), "", "type");
        flaw(body("{\"name\":\"a\",\"inner\":{\"deep\":99999999999}}"), "/inner/deep", "value");
    }

    @Test
    void a_text_that_is_none_is_pointed_at() throws Exception {
        flaw(body("{\"name\":\"a\\u0000\"}"), "/name", "characters");
        flaw(body("{\"name\":\"a\",\"tags\":[\"a\",\"\\ud800\"]}"), "/tags/1", "characters");
        flaw(body("{\"name\":\"a\\u0007\"}"), "/name", "characters");
    }

    @Test
    void what_breaks_a_rule_is_pointed_at() throws Exception {
        flaw(body("{\"name\":\"too long a name\"}"), "/name", "length");
        flaw(body("{}"), "/name", "required");
        flaw(body("{\"name\":\"a\",\"tags\":[\"a\",\"far too long\"]}"), "/tags/1", "size");
    }

    @Test
    void what_is_no_json_is_called_so() throws Exception {
        for (String text : List.of("", "{", "nonsense", "{\"name\":\"a\"} more")) {
            problem(body(text), 400, "malformed-json");
        }
    }

    @Test
    void a_malformed_id_names_nothing() throws Exception {
        problem(server.perform(get("/things/not-a-uuid")), 404, "not-found");
    }

    @Test
    void a_malformed_parameter_is_named() throws Exception {
        problem(server.perform(get("/counted").param("limit", "many")), 400, "invalid-parameter")
                .andExpect(jsonPath("$.detail").value(containsString("limit")));
        problem(server.perform(get("/counted")), 400, "invalid-parameter");
    }

    @Test
    void who_asks_in_the_wrong_way_is_told_the_right_one() throws Exception {
        problem(server.perform(post("/counted")), 405, "method-not-allowed")
                .andExpect(header().string("Allow", containsString("GET")));
        problem(server.perform(post("/bodies").contentType(MediaType.TEXT_PLAIN).content("a")), 415,
                "unsupported-media-type");
        problem(server.perform(get("/counted").param("limit", "1").accept(MediaType.APPLICATION_PDF)), 406,
                "not-acceptable");
    }

    @Test
    void an_accident_tells_nothing_about_our_insides() throws Exception {
        for (String how : List.of("accident", "grammar", "folder", "null")) {
            ResultActions answer = problem(server.perform(get("/refused").param("by", how)), 500, "internal");
            for (String inside : List.of("dream text", "Exception", "select", "account.", "/var/lib", "dreamlog",
                    "\tat ")) {
                answer.andExpect(content().string(not(containsString(inside))));
            }
        }
    }

    @Test
    void who_hangs_up_or_falls_silent_in_the_middle_of_a_body_is_no_accident_of_ours() throws Exception {
        problem(failed(400, new SocketException("Connection reset")), 400, "bad-request");
        problem(failed(408, new SocketTimeoutException("too slow")), 408, "request-timeout");
        problem(failed(500, new IllegalStateException("dream text")), 500, "internal");
    }

    @Test
    void a_database_that_is_away_is_a_matter_of_time() throws Exception {
        for (String how : List.of("no-transaction", "shut-down", "broken")) {
            problem(server.perform(get("/refused").param("by", how)), 503, "unavailable")
                    .andExpect(header().string("Retry-After", "1"));
        }
    }

    @Test
    void every_code_has_a_page() throws Exception {
        server.perform(get("/problems/not-found").header("Accept-Language", "ar")).andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("dir=\"rtl\"")))
                .andExpect(content().string(containsString("غير موجود")));
        server.perform(get("/problems/invalid-parameter")).andExpect(content().string(not(containsString("{0}"))));
    }

    @Test
    void no_other_code_has_one() throws Exception {
        problem(server.perform(get("/problems/<script>")), 404, "not-found");
    }

    /** As Tomcat hands on what went wrong outside the controllers. */
    private ResultActions failed(int status, Exception accident) throws Exception {
        return server.perform(get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, accident));
    }

    private ResultActions body(String text) throws Exception {
        return server.perform(post("/bodies").contentType(MediaType.APPLICATION_JSON).content(text));
    }

    private static void flaw(ResultActions answer, String pointer, String code) throws Exception {
        problem(answer, 400, "invalid-body").andExpect(jsonPath("$.errors[0].pointer").value(pointer))
                .andExpect(jsonPath("$.errors[0].code").value(code))
                .andExpect(jsonPath("$.errors[0].message").isNotEmpty());
    }

    private static ResultActions problem(ResultActions answer, int status, String code) throws Exception {
        return answer.andExpect(status().is(status)).andExpect(jsonPath("$.code").value(code))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    /** Says no in every way there is. */
    @RestController
    static class Asked {

        @GetMapping("/refused")
        String refused(@RequestParam String by) {
            switch (by) {
                case "missing" -> throw new NotFound();
                case "stale" -> throw new VersionConflict(1, 2);
                case "quota" -> throw new QuotaExceeded(
                        new Quota(20, 20, Instant.parse("2026-11-22T00:00:00Z")), Duration.ofMinutes(90));
                case "wrapped" -> throw new IllegalStateException(new NotFound());
                case "no-transaction" -> throw new CannotCreateTransactionException("dream text");
                case "shut-down" -> throw new IllegalStateException(new SQLException("dream text", "57P01"));
                case "broken" -> throw new TransactionSystemException("Could not roll back",
                        new SQLException("Connection is closed"));
                case "grammar" -> throw new BadSqlGrammarException("dream text", "select * from account.credential",
                        new SQLException("relation account.credential does not exist", "42P01"));
                case "folder" -> throw new UncheckedIOException(new NoSuchFileException("/var/lib/dreamlog/secret"));
                case "null" -> throw new NullPointerException("dev.dreamlog.dream.command.Dream.text is null");
                default -> throw new IllegalStateException("dream text");
            }
        }

        @GetMapping("/things/{id}")
        String thing(@PathVariable UUID id) {
            return id.toString();
        }

        @GetMapping(path = "/counted", produces = MediaType.APPLICATION_JSON_VALUE)
        Body counted(@RequestParam int limit) {
            return new Body("n" + limit, null, null);
        }

        @PostMapping(path = "/bodies", consumes = MediaType.APPLICATION_JSON_VALUE)
        Body body(@Valid @RequestBody Body body) {
            return body;
        }
    }

    record Body(@NotNull @CodePoints(max = 5) String name, @Nullable List<@Size(max = 3) String> tags,
            @Nullable Inner inner) {}

    record Inner(int deep) {}
}
