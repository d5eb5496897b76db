package dev.dreamlog.account.command.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** What ends on one node is over on the other, which has no Redis to hear it from. */
class RevocationIT {

    private static final String PASSWORD = "two nodes make one";
    /** How soon a busy database is given up is not asked here. */
    private static final String[] PATIENT = {"--dreamlog.database-patience=20s",
            "--spring.datasource.hikari.connection-timeout=20000"};

    private static Installation installation;
    private static Node left;
    private static Node right;

    @BeforeAll
    static void start() {
        installation = new Installation();
        left = installation.node("command,query,saga", PATIENT);
        right = Node.start("command,query", Stream.concat(Arrays.stream(installation.settings(PATIENT))
                .filter(setting -> !setting.startsWith("--spring.data.redis")),
                Stream.of("--spring.data.redis.url=redis://127.0.0.1:1")).toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        right.close();
        left.close();
    }

    @Test
    void nobody_stays_on_the_other_node_for_more_than_five_seconds() {
        Map<String, Consumer<Person>> ends = new LinkedHashMap<>();
        ends.put("signed out", ada -> ada.here().delete("/sessions/current").hasStatus(204));
        ends.put("ended from another session", ada -> ada.again().delete("/sessions/" + ada.session()).hasStatus(204));
        ends.put("signed out everywhere", ada -> ada.again().delete("/sessions").hasStatus(204));
        ends.put("password changed elsewhere", ada -> left.part(OwnSessions.class)
                .endOthers(AccountId.of(ada.id()), UUID.randomUUID()));
        ends.put("erased", ada -> ada.here().call("DELETE", "/accounts/me", Map.of("password", PASSWORD))
                .hasStatus(202));
        ends.put("token copied", RevocationIT::showACopy);
        Map<String, Person> people = new LinkedHashMap<>();
        ends.keySet().forEach(end -> people.put(end, Person.joined()));
        Person auditor = Person.joined();
        Registration roles = left.part(Registration.class);
        roles.grant(AccountId.of(auditor.id()), Role.AUDITOR);
        auditor.there().get("/audit/events").hasStatus(200);
        people.values().forEach(person -> person.there().get("/journal").hasStatus(200));

        ends.forEach((end, ending) -> ending.accept(people.get(end)));
        roles.grant(AccountId.of(auditor.id()), Role.USER);

        Awaitility.await().atMost(ActiveSessions.BELIEVED.multipliedBy(2)).untilAsserted(() -> {
            people.forEach((end, person) -> assertThat(person.there().get("/journal").status()).as(end).isEqualTo(401));
            assertThat(auditor.there().get("/audit/events").status()).isEqualTo(403);
        });
    }

    @Test
    void a_copy_is_found_out_after_a_restart_too() {
        Person ada = Person.joined();
        Answer going = refresh(left.caller(), ada.refreshToken()).hasStatus(200);
        aMinutePasses(ada);
        try (Node restarted = installation.node("command", PATIENT)) {
            refresh(restarted.caller(), ada.refreshToken()).hasStatus(401);
            refresh(restarted.caller(), going.at("/refreshToken")).hasStatus(401);
        }
        refresh(left.caller(), going.at("/refreshToken")).hasStatus(401);
    }

    private static void showACopy(Person ada) {
        refresh(left.caller(), ada.refreshToken()).hasStatus(200);
        aMinutePasses(ada);
        refresh(left.caller(), ada.refreshToken()).hasStatus(401);
    }

    private static void aMinutePasses(Person ada) {
        installation.database().sql("""
                update command.refresh_token set used_at = used_at - interval '1 minute' where session_id in
                    (select id from command.session where account_id = ?::uuid)""").param(ada.id()).update();
    }

    private static Answer refresh(Caller caller, String token) {
        return caller.post("/sessions/refresh", Map.of("refreshToken", token));
    }

    /** Somebody who is signed in, here at the left node. */
    private record Person(String id, String email, Caller here, String refreshToken) {

        static Person joined() {
            String email = UUID.randomUUID() + "@example.org";
            left.caller().post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Ada"))
                    .hasStatus(201);
            Answer session = left.caller().post("/sessions", Map.of("email", email, "password", PASSWORD))
                    .hasStatus(200);
            return new Person(session.at("/account/id"), email,
                    left.caller().with("Authorization", "Bearer " + session.at("/accessToken")),
                    session.at("/refreshToken"));
        }

        Caller there() {
            return here.at(right.caller());
        }

        Caller again() {
            return left.caller().signedIn(email, PASSWORD);
        }

        String session() {
            return here.get("/sessions").at("/items/0/id");
        }
    }
}
