package dev.dreamlog.account.command.joining;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Crowd;
import dev.dreamlog.testing.FreshDatabase;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/** In a database of its own, for in the shared one there are always others. */
class LastAdministratorIT {

    private static final String PASSWORD = "seven sleepy herons";
    private static final int ROUNDS = 12;
    private static Node node;
    private static JdbcClient jdbc;
    private static Registration registration;
    private static Somebody ada;
    private static Somebody ben;

    @BeforeAll
    static void start() throws Exception {
        DataSource database = FreshDatabase.create();
        jdbc = JdbcClient.create(database);
        node = Node.start("command", FreshDatabase.settings(database));
        registration = node.part(Registration.class);
        ada = Somebody.joined(node.caller(), "ada@example.org");
        ben = Somebody.joined(node.caller(), "ben@example.org");
    }

    @BeforeEach
    void only_ada() {
        jdbc.sql("UPDATE command.credential SET role = 'USER'").update();
        become(ada, Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void the_last_administrator_can_neither_be_demoted_nor_leave() {
        assertThat(ada.gives(ada, Role.USER).hasStatus(409).at("/code")).isEqualTo("last-administrator");
        assertThat(ada.caller().call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(409)
                .at("/code")).isEqualTo("last-administrator");
        ada.gives(ada, Role.ADMIN).hasStatus(204);
        assertThat(administrators()).isEqualTo(1);
    }

    @Test
    void with_another_one_there_either_can_go() {
        Somebody eve = Somebody.joined(node.caller(), "eve@example.org");
        ada.gives(eve, Role.ADMIN).hasStatus(204);
        ada.gives(eve, Role.IMAM).hasStatus(204);
        ada.gives(eve, Role.ADMIN).hasStatus(204);
        eve.caller().call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
    }

    @Test
    void of_two_who_take_the_role_from_each_other_one_stays() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            become(ada, Role.ADMIN);
            become(ben, Role.ADMIN);
            List<Integer> answers = Crowd.atOnce(2,
                    one -> () -> (one == 0 ? ada.gives(ben, Role.USER) : ben.gives(ada, Role.USER)).status());
            assertThat(answers).containsOnlyOnce(204).allMatch(status -> List.of(204, 409, 403).contains(status));
            assertThat(administrators()).isEqualTo(1);
        }
    }

    @Test
    void of_two_who_leave_at_once_one_stays() throws Exception {
        Somebody zoe = Somebody.joined(node.caller(), "zoe@example.org");
        ada.gives(zoe, Role.ADMIN).hasStatus(204);
        List<Integer> answers = Crowd.atOnce(2, one -> () -> (one == 0
                ? zoe.caller().call("DELETE", "/accounts/me", Map.of("password", PASSWORD))
                : ada.gives(ada, Role.USER)).status());
        assertThat(administrators()).as(answers.toString()).isEqualTo(1);
        assertThat(answers).containsOnlyOnce(409);
    }

    private static void become(Somebody one, Role role) {
        registration.grant(one.id(), role);
        node.part(ActiveSessions.class).forgetAll();
    }

    private static long administrators() {
        return jdbc.sql("SELECT count(*) FROM command.credential WHERE role = 'ADMIN'").query(Long.class).single();
    }

    /** One with a token. */
    private record Somebody(AccountId id, Caller caller) {

        static Somebody joined(Caller stranger, String email) {
            Answer joined = stranger.post("/accounts",
                    Map.of("email", email, "password", PASSWORD, "displayName", "Somebody")).hasStatus(201);
            return new Somebody(AccountId.of(joined.at("/id")), stranger.signedIn(email, PASSWORD));
        }

        Answer gives(Somebody other, Role role) {
            return caller.put("/accounts/" + other.id() + "/role", Map.of("role", role.name()));
        }
    }
}
