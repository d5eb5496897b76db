package dev.dreamlog.contract.query;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Lets all who wait to ask something be answered by one question: while one is on its way, those who come gather for
 * the next. Whoever is alone asks at once, and nobody is told what was true before they asked.
 */
public final class Together<K, V> {

    /** Nobody waits longer for a question that is not theirs: it may be to a server that hangs. */
    private static final Duration PATIENCE = Duration.ofMillis(20);
    private final Function<Set<K>, Map<K, V>> question;
    private final Lock turn = new ReentrantLock();
    private final Lock door = new ReentrantLock();
    private @Nullable Round gathering;

    /** @param question is told all keys asked for at the same time; a key without an answer is answered with null */
    public Together(Function<Set<K>, Map<K, V>> question) {
        this.question = question;
    }

    public @Nullable V ask(K key) {
        Round mine = new Round();
        Round joined = join(mine, key);
        return (joined == mine ? lead(mine) : joined.answer.await()).get(key);
    }

    private Round join(Round mine, K key) {
        door.lock();
        try {
            Round round = gathering == null ? mine : gathering;
            round.keys.add(key);
            gathering = round;
            return round;
        } finally {
            door.unlock();
        }
    }

    private Map<K, V> lead(Round round) {
        boolean inTurn = awaitTurn();
        try {
            close();
            return round.answer.findOut(() -> question.apply(round.keys));
        } finally {
            if (inTurn) {
                turn.unlock();
            }
        }
    }

    private boolean awaitTurn() {
        try {
            return turn.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void close() {
        door.lock();
        try {
            gathering = null;
        } finally {
            door.unlock();
        }
    }

    private final class Round {

        private final Set<K> keys = new HashSet<>();
        private final SharedAnswer<Map<K, V>> answer = new SharedAnswer<>();
    }
}
