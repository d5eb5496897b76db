package dev.dreamlog.account.command.guarding;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of somebody who guesses passwords, and of those whose passwords they are. */
@ExtendWith(OutputCaptureExtension.class)
class LockoutIT {

    private static final String PASSWORD = "not to be guessed";
    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);

    private static Installation installation;
    private static Node node;

    private String email;
    private String account;

    @BeforeAll
    static void start() {
        installation = new Installation();
        node = installation.node("command", "--spring.config.location=classpath:application.yaml",
                "--dreamlog.security.bcrypt-cost=4", "--dreamlog.refused-sign-ins.noted-every=100ms",
                "--dreamlog.limits.sign-ins-by-address=5/15m");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void join() {
        email = UUID.randomUUID() + "@example.org";
        account = somewhere()
                .post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Somebody"))
                .hasStatus(201).at("/id");
    }

    @Test
    void after_five_wrong_passwords_nobody_may_try_and_nothing_tells_whether_there_is_an_account() {
        String unknown = UUID.randomUUID() + "@example.org";
        for (String each : List.of(email, unknown)) {
            for (int i = 0; i < 5; i++) {
                assertThat(guess(somewhere(), each).hasStatus(401).at("/code")).isEqualTo("bad-credentials");
            }
        }
        Answer known = signIn(somewhere(), email.toUpperCase(Locale.ROOT), PASSWORD).hasStatus(429);
        Answer nobody = signIn(somewhere(), unknown, PASSWORD).hasStatus(429);
        assertThat(known.header("RateLimit")).matches(".*\"sign-ins\";r=0;t=[89]\\d\\d");
        assertThat(shape(known)).isEqualTo(shape(nobody));
    }

    @Test
    void of_fifty_guesses_at_once_from_fifty_addresses_five_are_judged() throws Exception {
        List<Caller> crowd = Stream.generate(LockoutIT::somewhere).limit(50).toList();
        List<Answer> answers = Crowd.atOnce(50, number -> () -> guess(crowd.get(number), email));
        assertThat(answers).filteredOn(answer -> answer.status() == 401).hasSize(5);
        assertThat(answers).filteredOn(answer -> answer.status() == 429).hasSize(45);
    }

    @Test
    void an_address_may_guess_five_times_and_who_is_right_costs_it_nothing() {
        Caller office = somewhere();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(office, email, PASSWORD).hasStatus(200).header("RateLimit"))
                    .startsWith("\"sign-ins-by-address\";r=5;");
        }
        for (int left = 4; left >= 0; left--) {
            assertThat(guess(office, UUID.randomUUID() + "@example.org").hasStatus(401).header("RateLimit"))
                    .startsWith("\"sign-ins-by-address\";r=" + left + ";");
        }
        signIn(office, email, PASSWORD).hasStatus(429);
        signIn(somewhere(), email, PASSWORD).hasStatus(200);
    }

    @Test
    void the_owner_comes_in_from_a_known_device_and_whoever_stole_another_does_not() {
        String mine = signIn(somewhere(), email, PASSWORD).hasStatus(200).header("Device-Token");
        String eves = eveWithHerDevice();
        lock();
        signIn(somewhere(), email, PASSWORD).hasStatus(429);
        signIn(somewhere().with("Device-Token", eves), email, PASSWORD).hasStatus(429);
        signIn(somewhere().with("Device-Token", mine.substring(1) + "A"), email, PASSWORD).hasStatus(429);
        signIn(somewhere().with("Device-Token", mine), email, PASSWORD).hasStatus(200);
        try (Node restarted = installation.node("command", "--spring.config.location=classpath:application.yaml",
                "--dreamlog.security.bcrypt-cost=4")) {
            signIn(somewhere().at(restarted.caller()), email, PASSWORD).hasStatus(429);
            signIn(somewhere().at(restarted.caller()).with("Device-Token", mine), email, PASSWORD).hasStatus(200);
        }
    }

    @Test
    void browsers_keep_the_device_in_a_cookie_out_of_reach_of_scripts() {
        Answer opened = signIn(somewhere().with("Session-Transport", "cookie"), email, PASSWORD).hasStatus(200);
        String cookie = opened.response().headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(DeviceToken.COOKIE + "=")).findFirst().orElseThrow();
        assertThat(cookie).contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Strict", "; Max-Age=15552000")
                .doesNotContain("Domain");
        assertThat(opened.header("Device-Token")).isEmpty();
        lock();
        signIn(somewhere().with("Cookie", cookie.substring(0, cookie.indexOf(';'))), email, PASSWORD).hasStatus(200);
    }

    @Test
    void a_device_goes_with_its_account_though_the_address_joins_anew() {
        Answer opened = signIn(somewhere(), email, PASSWORD).hasStatus(200);
        node.caller().with("Authorization", "Bearer " + opened.at("/accessToken"))
                .call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
        join(email);
        lock();
        signIn(somewhere().with("Device-Token", opened.header("Device-Token")), email, PASSWORD).hasStatus(429);
    }

    @Test
    void a_stolen_session_guesses_the_password_no_more_often() {
        Caller thief = somewhere().signedIn(email, PASSWORD);
        for (int i = 0; i < 5; i++) {
            erase(thief, "a guess").hasStatus(401);
        }
        erase(thief, PASSWORD).hasStatus(429);
        signIn(somewhere(), email, PASSWORD).hasStatus(200);
    }

    @Test
    void the_account_remembers_what_was_tried_and_not_from_where() {
        lock();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(history("account.sign-in-refused", "sum((payload ->> 'tries')::int)")).isEqualTo("5");
            assertThat(history("account.locked", "count(payload ->> 'until')")).isEqualTo("1");
        });
        assertThat(history("account.sign-in-refused", "string_agg(payload::text || meta_data::text, ' ')"))
                .doesNotContain("127.0.").contains("system:dreamlog");
    }

    @Test
    void the_database_is_asked_the_same_for_an_account_that_exists_and_for_one_that_does_not(CapturedOutput output) {
        LoggingSystem logging = node.part(LoggingSystem.class);
        logging.setLogLevel("org.springframework.jdbc.core.JdbcTemplate", LogLevel.DEBUG);
        try {
            String unknown = UUID.randomUUID() + "@example.org";
            List<String> ofKnown = statements(output, () -> guess(somewhere(), email).hasStatus(401));
            assertThat(ofKnown).hasSize(1);
            assertThat(statements(output, () -> guess(somewhere(), unknown).hasStatus(401))).isEqualTo(ofKnown);
            for (int i = 0; i < 4; i++) {
                guess(somewhere(), email);
                guess(somewhere(), unknown);
            }
            assertThat(statements(output, () -> guess(somewhere(), email).hasStatus(429))).isEqualTo(ofKnown);
            assertThat(statements(output, () -> guess(somewhere(), unknown).hasStatus(429))).isEqualTo(ofKnown);
        } finally {
            logging.setLogLevel("org.springframework.jdbc.core.JdbcTemplate", null);
        }
    }

    /** Those on tables of the command side: others are asked in the background all the time. */
    private static List<String> statements(CapturedOutput output, Runnable call) {
        int before = output.getOut().length();
        call.run();
        return output.getOut().substring(before).lines().filter(line -> line.contains(" command."))
                .map(line -> line.substring(line.indexOf("Executing"))).toList();
    }

    /** Everything but what differs between any two answers. */
    private static String shape(Answer answer) {
        return answer.status() + " " + answer.response().headers().map().keySet() + " "
                + answer.response().body().replaceAll("\"traceId\":\"\\w+\"", "").replaceAll("\\d{3} seconds", "");
    }

    private void lock() {
        for (int i = 0; i < 5; i++) {
            guess(somewhere(), email).hasStatus(401);
        }
    }

    private static String eveWithHerDevice() {
        String eve = UUID.randomUUID() + "@example.org";
        join(eve);
        return signIn(somewhere(), eve, PASSWORD).hasStatus(200).header("Device-Token");
    }

    private static void join(String email) {
        somewhere().post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Eve"))
                .hasStatus(201);
    }

    private static Answer guess(Caller from, String email) {
        return signIn(from, email, "a wild guess");
    }

    private static Answer signIn(Caller from, String email, String password) {
        return from.post("/sessions", Map.of("email", email, "password", password));
    }

    private static Answer erase(Caller who, String password) {
        return who.call("DELETE", "/accounts/me", Map.of("password", password));
    }

    private String history(String type, String what) {
        return String.valueOf(installation.database()
                .sql("select " + what + "::text from eventstore.domain_event"
                        + " where aggregate_identifier = :account and payload_type = :type")
                .param("account", account).param("type", type).query(String.class).optional().orElse(""));
    }

    /** Somebody at an address that nobody has used before. */
    private static Caller somewhere() {
        int next = ADDRESSES.incrementAndGet();
        return node.caller().from("127.0." + (2 + next / 250) + "." + (1 + next % 250));
    }
}
