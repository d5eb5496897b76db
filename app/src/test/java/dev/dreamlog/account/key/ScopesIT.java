package dev.dreamlog.account.key;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a program may do with a key, and what it never may. */
@DreamlogTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopesIT {

    private static final String PASSWORD = "a key for each door";
    private static final String DREAM = "/dreams/01934c3e-0000-7000-8000-00000000d001";

    @LocalServerPort
    private int port;
    @Autowired
    private Registration registration;
    private final Map<List<String>, Caller> programs = new HashMap<>();
    private Caller stranger;
    private Caller admin;

    @BeforeAll
    void somebodyMayDoAnything() {
        stranger = new Caller("http://localhost:" + port);
        admin = admin(UUID.randomUUID() + "@example.org");
    }

    /** Every set of scopes there is knocks at each door. */
    @ParameterizedTest
    @CsvSource({"GET, /journal, read", "HEAD, /journal, read", "GET, /feed, read", "GET, /accounts/me, read",
            "GET, /engagement/me, read", "GET, " + DREAM + ", read", "OPTIONS, /journal, read",
            "POST, /dreams, write", "PATCH, " + DREAM + ", write", "DELETE, " + DREAM + ", write",
            "PUT, /posts/01934c3e-0000-7000-8000-00000000d001/like, write", "POST, /nothing-here, write",
            "GET, /audit/events, audit", "GET, /audit/projections, audit", "GET, /dead-letters, audit",
            "POST, /audit/projections/nobody/rebuild, audit write",
            "POST, /dead-letters/01934c3e-0000-7000-8000-00000000f001/retry, audit write"})
    void each_scope_opens_its_doors_and_no_other(String method, String path, String needed) {
        List<String> all = List.of("read", "write", "audit");
        List<String> needs = List.of(needed.split(" ", -1));
        for (int set = 1; set < 1 << all.size(); set++) {
            int chosen = set;
            List<String> scopes = all.stream().filter(scope -> (chosen >> all.indexOf(scope) & 1) == 1).toList();
            Answer answer = program(scopes).call(method, path, body(method));
            if (scopes.containsAll(needs)) {
                assertThat(answer.status()).as(method + path + scopes).isNotIn(401, 403);
            } else {
                assertThat(answer.status()).as(method + path + scopes).isEqualTo(403);
                String missing = needs.stream().filter(scope -> !scopes.contains(scope)).findFirst().orElseThrow();
                assertThat(answer.header("WWW-Authenticate"))
                        .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"" + missing + "\"");
                assertThat(method.equals("HEAD") ? "insufficient-scope" : answer.at("/code"))
                        .isEqualTo("insufficient-scope");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /api-keys", "POST, /api-keys", "DELETE, /api-keys/01934c3e-0000-7000-8000-00000000f001",
            "GET, /sessions", "DELETE, /sessions", "DELETE, /sessions/current",
            "DELETE, /sessions/01934c3e-0000-7000-8000-00000000c001", "DELETE, /accounts/me", "PATCH, /accounts/me",
            "PUT, /accounts/me/password", "PUT, /accounts/01934c3e-0000-7000-8000-00000000a001/role"})
    void what_guards_the_account_is_for_people_only(String method, String path) {
        Answer refused = program(List.of("read", "write", "audit")).call(method, path, body(method)).hasStatus(403);
        assertThat(refused.at("/code")).isEqualTo("insufficient-scope");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer error=\"insufficient_scope\"");
    }

    @Test
    void a_session_has_every_scope() {
        admin.get("/journal").hasStatus(200);
        admin.post("/dreams", Map.of("text", "All the doors of the house stood open.")).hasStatus(201);
        admin.get("/audit/projections").hasStatus(200);
    }

    @Test
    void a_key_never_reaches_further_than_its_owners_role_does_by_now() {
        String email = UUID.randomUUID() + "@example.org";
        Caller program = program(admin(email), List.of("read", "audit"));
        program.get("/audit/projections").hasStatus(200);
        AccountId owner = registration.accountOf(email).orElseThrow();
        admin.put("/accounts/" + owner + "/role", Map.of("role", "IMAM")).hasStatus(204);
        assertThat(program.get("/audit/projections").hasStatus(403).at("/code")).isEqualTo("forbidden");
        assertThat(program.get("/dead-letters").hasStatus(403).at("/code")).isEqualTo("forbidden");
        program.get("/reviews").hasStatus(200);
        program.get("/journal").hasStatus(200);
        admin.put("/accounts/" + owner + "/role", Map.of("role", "AUDITOR")).hasStatus(204);
        program.get("/audit/projections").hasStatus(200);
        assertThat(program.get("/dead-letters").hasStatus(403).at("/code")).isEqualTo("forbidden");
    }

    @Test
    void who_may_not_audit_makes_no_key_for_it() {
        Caller user = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        Answer refused = user.post("/api-keys", Map.of("name", "Spy", "scopes", List.of("read", "audit")))
                .hasStatus(403);
        assertThat(refused.at("/code")).isEqualTo("scope-beyond-role");
        assertThat(user.get("/api-keys").json().at("/items")).isEmpty();
    }

    @Test
    void who_comes_to_sign_in_may_still_send_a_key_along() {
        String email = UUID.randomUUID() + "@example.org";
        stranger.with("Authorization", "Bearer dlk_old").joined(email, PASSWORD).get("/journal").hasStatus(200);
    }

    private Caller program(List<String> scopes) {
        return programs.computeIfAbsent(scopes, _ -> program(admin, scopes));
    }

    private Caller program(Caller owner, List<String> scopes) {
        Answer made = owner.post("/api-keys", Map.of("name", "Program", "scopes", scopes)).hasStatus(201);
        return stranger.with("Authorization", "Bearer " + made.at("/key"));
    }

    private Caller admin(String email) {
        stranger.joined(email, PASSWORD);
        registration.grant(registration.accountOf(email).orElseThrow(), Role.ADMIN);
        return stranger.signedIn(email, PASSWORD);
    }

    private static @Nullable Object body(String method) {
        return List.of("POST", "PUT", "PATCH").contains(method) ? "{}" : null;
    }
}
