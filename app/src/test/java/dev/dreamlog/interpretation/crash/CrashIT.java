package dev.dreamlog.interpretation.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.FakeModel;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;
import dev.dreamlog.testing.RebuiltProjections;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node that drives interpretations is killed with SIGKILL while one thread of it stands at each fatal moment, and is
 * started again. So often as {@code crash.rounds} says.
 */
class CrashIT {

    private static final String PASSWORD = "whatever dies meanwhile";
    /** Four stop under way, and when one more comes to its end there is one for each moment that holds up no others. */
    private static final int WISHES = 8;
    private static final ConditionFactory PATIENTLY = Awaitility.await().atMost(Duration.ofMinutes(5))
            .pollInterval(Duration.ofMillis(500));
    /** How soon a busy database is given up is not asked here. */
    private static final String[] PATIENT = {"--dreamlog.interpretation.daily-quota=1000",
            "--dreamlog.database-patience=20s", "--spring.datasource.hikari.connection-timeout=20000"};

    @TempDir
    private static Path folder;
    private static Installation installation;
    private static FakeModel model;
    private static Node door;
    private static Aftermath aftermath;
    private static RebuiltProjections projections;

    @BeforeAll
    static void open() throws IOException {
        installation = new Installation();
        model = new FakeModel();
        door = installation.node("command,query", PATIENT);
        aftermath = new Aftermath(installation.database());
        projections = new RebuiltProjections(installation.database(), auditor());
    }

    @AfterAll
    static void close() throws IOException {
        door.close();
        model.close();
    }

    static IntStream rounds() {
        return IntStream.rangeClosed(1, Integer.getInteger("crash.rounds", 1));
    }

    @ParameterizedTest(name = "round {0}")
    @MethodSource("rounds")
    void a_node_that_dies_loses_doubles_and_blocks_no_interpretation(int round) throws Exception {
        int callsBefore = model.calls();
        Caller dreamer = stranger();
        List<String> wishes = new ArrayList<>();
        IntStream.range(0, WISHES).forEach(_ -> wishes.add(wish(dreamer)));
        try (DoomedNode doomed = new DoomedNode(folder, installation.settings(mortal()))) {
            PATIENTLY.until(() -> doomed.moments() == Moment.values().length);
            PATIENTLY.until(() -> isOneLeftWaiting(wishes, dreamer));
            assertThat(Moment.values()).as("%s", aftermath.traces(wishes)).allMatch(moment -> isThere(moment, wishes));
            doomed.kill();
        }
        try (Node _ = installation.node("saga", mortal())) {
            PATIENTLY.untilAsserted(() -> aftermath.assertThatAllIsDone(wishes));
        }
        aftermath.assertThatNoSequenceHasAHole();
        projections.assertThatEveryOneIsItsRebuild();
        assertThat(model.calls() - callsBefore).isBetween(wishes.size(), 2 * wishes.size());
    }

    /** Wishes for one more otherwise: the saga that stands still may have held up the last. */
    private static boolean isOneLeftWaiting(List<String> wishes, Caller dreamer) {
        if (isThere(Moment.BEFORE_THE_JOB_IS_TAKEN, wishes)) {
            return true;
        }
        wishes.add(wish(dreamer));
        return false;
    }

    private static boolean isThere(Moment moment, List<String> wishes) {
        return aftermath.traces(wishes).stream().anyMatch(moment::left);
    }

    /** The same node, started again, takes its segments up at once; others wait until it is thought dead. */
    private static String[] mortal() {
        return new String[]{"--dreamlog.node-id=mortal", model.setting(),
                "--dreamlog.interpretation.at-once=" + WISHES, "--dreamlog.interpretation.heartbeat=500ms"};
    }

    private static String wish(Caller dreamer) {
        String dream = dreamer.post("/dreams", Map.of("text", "I walked through a house called " + UUID.randomUUID()))
                .hasStatus(201).at("/id");
        return dreamer.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(202)
                .at("/id");
    }

    private static Caller stranger() {
        return door.caller().joined(UUID.randomUUID() + "@example.org", PASSWORD);
    }

    private static Caller auditor() {
        String email = UUID.randomUUID() + "@example.org";
        door.caller().joined(email, PASSWORD);
        Registration registration = door.part(Registration.class);
        registration.grant(registration.accountOf(email).orElseThrow(), Role.AUDITOR);
        return door.caller().signedIn(email, PASSWORD);
    }
}
