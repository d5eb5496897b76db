package dev.dreamlog.interpretation.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.FakeOllama;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A node that drives interpretations is killed with SIGKILL in its worst moments, and started again. As many rounds as
 * {@code crash.rounds} says.
 */
class CrashIT {

    private static final String PASSWORD = "whatever dies meanwhile";
    private static final int WISHES = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;
    private static Installation installation;
    private static FakeOllama model;
    private static Node door;
    private static Aftermath aftermath;

    @BeforeAll
    static void open() throws IOException {
        installation = new Installation();
        model = new FakeOllama();
        door = installation.node("command,query");
        aftermath = new Aftermath(installation.database(), auditor());
    }

    @AfterAll
    static void close() {
        door.close();
        model.close();
    }

    static Stream<Arguments> deaths() {
        return IntStream.rangeClosed(1, Integer.getInteger("crash.rounds", 1)).boxed()
                .flatMap(round -> Arrays.stream(Moment.values()).map(moment -> Arguments.of(moment, round)));
    }

    @ParameterizedTest(name = "{0}, round {1}")
    @MethodSource("deaths")
    void a_node_that_dies_loses_doubles_and_blocks_no_interpretation(Moment moment, int round) throws Exception {
        int callsBefore = model.calls();
        List<String> wishes = wishes();
        try (DoomedNode doomed = new DoomedNode(moment, folder, installation.settings(common()))) {
            Awaitility.await().atMost(PATIENCE).until(() -> doomed.stopped() > 0 && wishes.stream()
                    .map(aftermath::traces).filter(moment::left).count() >= moment.atOnce(WISHES));
            doomed.kill();
        }
        try (Node _ = installation.node("saga", common())) {
            Awaitility.await().atMost(PATIENCE).untilAsserted(() -> aftermath.assertThatAllIsDone(wishes));
        }
        aftermath.assertThatNoSequenceHasAHole();
        aftermath.assertThatTheProjectionIsItsRebuild();
        assertThat(model.calls() - callsBefore).isBetween(WISHES, 2 * WISHES);
    }

    /** The same node, started again, takes its segments up at once; others wait until it is thought dead. */
    private static String[] common() {
        return new String[]{"--dreamlog.node-id=mortal", "--dreamlog.ollama.base-url=" + model.url(),
                "--dreamlog.interpretation.at-once=" + WISHES, "--dreamlog.interpretation.heartbeat=500ms"};
    }

    private static List<String> wishes() {
        Caller ada = door.caller().joined(UUID.randomUUID() + "@example.org", PASSWORD);
        return Stream.generate(() -> ada.post("/dreams", Map.of("text", "I walked through a house called "
                + UUID.randomUUID())).hasStatus(201).at("/id")).limit(WISHES)
                .map(dream -> ada.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN"))
                        .hasStatus(202).at("/id"))
                .toList();
    }

    private static Caller auditor() {
        String email = UUID.randomUUID() + "@example.org";
        door.caller().joined(email, PASSWORD);
        Registration registration = door.part(Registration.class);
        registration.grant(registration.accountOf(email).orElseThrow(), Role.AUDITOR);
        return door.caller().signedIn(email, PASSWORD);
    }
}
