package dev.dreamlog.interpretation.query.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.InterpretationId;

/** Which interpretations are followed on this node. Whoever opens one closes it; the last one takes its board away. */
@Component
class Watch {

    private final Map<InterpretationId, Followed> followed = new HashMap<>();
    private boolean over;

    synchronized Watched open(InterpretationId id) {
        Followed board = followed.computeIfAbsent(id, _ -> new Followed(new Watched(id)));
        board.followers++;
        if (over) {
            board.watched.close();
        }
        notifyAll();
        return board.watched;
    }

    synchronized void close(InterpretationId id) {
        followed.computeIfPresent(id, (_, board) -> --board.followers == 0 ? null : board);
    }

    /** Waits until there is one; none once it is over. */
    synchronized Collection<Watched> awaitAny() throws InterruptedException {
        while (followed.isEmpty() && !over) {
            wait();
        }
        return over ? List.of() : followed.values().stream().map(board -> board.watched).toList();
    }

    /** The node goes down: all who follow are told, so that they go on elsewhere. */
    synchronized void end() {
        over = true;
        followed.values().forEach(board -> board.watched.close());
        notifyAll();
    }

    synchronized void begin() {
        over = false;
    }

    private static final class Followed {

        private final Watched watched;
        private int followers;

        Followed(Watched watched) {
            this.watched = watched;
        }
    }
}
