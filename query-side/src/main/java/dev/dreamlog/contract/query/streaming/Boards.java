package dev.dreamlog.contract.query.streaming;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is followed on this node, each with one board for all who follow it. Whoever opens a board closes it; the last
 * one takes it away.
 */
public class Boards<K, B extends Boards.Board> {

    private final Function<K, B> maker;
    private final Map<K, Followed<B>> followed = new HashMap<>();
    private boolean over;

    protected Boards(Function<K, B> maker) {
        this.maker = maker;
    }

    /** Where news stand for readers who look at their own pace. */
    public interface Board {

        /** Tells all in front of it to go on elsewhere. */
        void close();
    }

    public synchronized B open(K key) {
        Followed<B> board = followed.computeIfAbsent(key, _ -> new Followed<>(maker.apply(key)));
        board.followers++;
        if (over) {
            board.board.close();
        }
        notifyAll();
        return board.board;
    }

    public synchronized void close(K key) {
        followed.computeIfPresent(key, (_, board) -> --board.followers == 0 ? null : board);
    }

    /** Empty when nobody follows it. */
    public synchronized Optional<B> of(K key) {
        return Optional.ofNullable(followed.get(key)).map(one -> one.board);
    }

    public synchronized Collection<B> all() {
        return followed.values().stream().map(one -> one.board).toList();
    }

    /** Waits until there is one; none once it is over. */
    public synchronized Collection<B> awaitAny() throws InterruptedException {
        while (followed.isEmpty() && !over) {
            wait();
        }
        return over ? List.of() : all();
    }

    /** The node goes down: all who follow are told, so that they go on elsewhere. */
    public synchronized void end() {
        over = true;
        followed.values().forEach(one -> one.board.close());
        notifyAll();
    }

    public synchronized void begin() {
        over = false;
    }

    private static final class Followed<B> {

        private final B board;
        private int followers;

        Followed(B board) {
            this.board = board;
        }
    }
}
