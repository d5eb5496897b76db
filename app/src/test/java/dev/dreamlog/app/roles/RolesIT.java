package dev.dreamlog.app.roles;

import java.util.Map;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Three nodes, each with one role, over one PostgreSQL and one Redis: together they are the whole product. */
class RolesIT {

    private static final String PASSWORD = "three nodes make one";

    private static Node command;
    private static Node query;
    private static Node saga;

    @BeforeAll
    static void start() {
        command = Node.start("command");
        query = Node.start("query");
        saga = Node.start("saga");
    }

    @AfterAll
    static void stop() {
        saga.close();
        query.close();
        command.close();
    }

    @Test
    void what_is_written_on_one_node_is_worked_on_by_another_and_read_on_a_third() {
        Caller writer = command.caller().joined(UUID.randomUUID() + "@example.org", PASSWORD);
        Caller reader = writer.at(query.caller());

        Answer dream = writer.post("/dreams", Map.of("text", "I crossed a bridge in the rain and met my brother."))
                .hasStatus(201);
        reader.with("Consistency-Token", dream.header("Consistency-Token")).get("/dreams/" + dream.at("/id"))
                .hasStatus(200);
        assertThat(reader.get("/journal").at("/items/0/id")).isEqualTo(dream.at("/id"));

        Answer requested = writer
                .post("/dreams/" + dream.at("/id") + "/interpretations", Map.of("tradition", "COGNITIVE"))
                .hasStatus(202);
        Awaitility.await()
                .until(() -> reader.get(requested.header("Location")).at("/state").equals("COMPLETED"));
    }

    @Test
    void a_node_opens_only_the_doors_of_its_roles() {
        String email = UUID.randomUUID() + "@example.org";
        Caller writer = command.caller().joined(email, PASSWORD);
        writer.get("/journal").hasStatus(404);
        query.caller().post("/accounts", Map.of("email", email, "password", PASSWORD)).hasStatus(404);
        saga.caller().get("/feed").hasStatus(404);
    }

    @Test
    void deadlines_fall_due_only_where_the_sagas_are_that_set_them() {
        assertThat(command.has(Scheduler.class)).isFalse();
        assertThat(query.has(Scheduler.class)).isFalse();
        assertThat(saga.has(Scheduler.class)).isTrue();
    }

    @Test
    void a_role_that_nobody_knows_stops_the_start() {
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Node.start("command,cook"))
                .withStackTraceContaining("cook");
    }
}
