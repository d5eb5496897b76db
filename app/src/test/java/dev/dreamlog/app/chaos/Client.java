package dev.dreamlog.app.chaos;

import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

import org.awaitility.Awaitility;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks one node after the other until it is known what became of a wish. */
final class Client {

    private static final String PASSWORD = "whatever dies meanwhile";
    private static final Duration HANGS_UP_AFTER = Duration.ofSeconds(4);
    private static final Duration ASKS_AGAIN_AFTER = Duration.ofMillis(50);
    private static final Duration GIVES_UP_AFTER = Duration.ofMinutes(10);
    private static final Duration SESSION = Duration.ofMinutes(20);

    private final IntFunction<Caller> nodes;
    private final String email;
    private final String password;
    private Caller caller;
    private Instant signedIn = Instant.now();
    private int turn;
    private int doubts;
    private int leftBehind;

    private Client(IntFunction<Caller> nodes, String email, String password) {
        this.nodes = nodes;
        this.email = email;
        this.password = password;
        this.caller = nodes.apply(0).signedIn(email, password);
    }

    static Client newcomer(IntFunction<Caller> nodes) {
        String email = UUID.randomUUID() + "@example.org";
        nodes.apply(0).joined(email, PASSWORD);
        return new Client(nodes, email, PASSWORD);
    }

    static Client known(IntFunction<Caller> nodes, String email, String password) {
        return new Client(nodes, email, password);
    }

    /** While nothing goes wrong: a session that ends in the middle of a wish would be one more thing to tell apart. */
    void stayIn() {
        if (Instant.now().isAfter(signedIn.plus(SESSION))) {
            caller = nodes.apply(0).signedIn(email, password);
            signedIn = Instant.now();
        }
    }

    /** For when nothing goes wrong any more. */
    Caller caller() {
        return caller.at(nodes.apply(0));
    }

    Answer insist(Wish wish) {
        return insist(wish, () -> turn++ % Schedule.NODES);
    }

    /** Asks this node and no other. */
    Answer insistAt(int node, Wish wish) {
        return insist(wish, () -> node);
    }

    /** How many tries nobody answered, or with the word that it may be too late to know. */
    int doubts() {
        return doubts;
    }

    /** How many tries were not waited for to the end: they may still be granted, after all that was wished later. */
    int leftBehind() {
        return leftBehind;
    }

    private Answer insist(Wish wish, IntSupplier next) {
        int certain = doubts;
        return Awaitility.await("what becomes of " + wish.method() + " " + wish.path()).atMost(GIVES_UP_AFTER)
                .pollDelay(Duration.ZERO).pollInterval(ASKS_AGAIN_AFTER)
                .until(() -> ask(wish, next.getAsInt(), doubts > certain), Optional::isPresent).orElseThrow();
    }

    /** Empty when the same must be asked again: it is being granted at this moment, or nobody says whether it was. */
    private Optional<Answer> ask(Wish wish, int node, boolean doubtful) {
        try {
            Answer answer = wish.at(caller.at(nodes.apply(node)).impatient(HANGS_UP_AFTER));
            int status = answer.status();
            if (status == wish.granted() || (doubtful && wish.grantedBefore().contains(status))) {
                return Optional.of(answer);
            }
            assertThat(status).as("%s: %s", wish, answer.response().body()).isIn(409, 503);
        } catch (UncheckedIOException nobodyAnswered) {
            if (nobodyAnswered.getCause() instanceof HttpTimeoutException) {
                leftBehind++;
            }
        }
        doubts++;
        return Optional.empty();
    }
}
