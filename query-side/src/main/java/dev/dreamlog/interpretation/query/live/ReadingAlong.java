package dev.dreamlog.interpretation.query.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.dao.DataAccessException;

import dev.dreamlog.contract.query.streaming.EventWriter;
import dev.dreamlog.contract.query.streaming.Vigil;
import dev.dreamlog.interpretation.api.InterpretationState;
import dev.dreamlog.interpretation.api.InterpretationView;
import dev.dreamlog.interpretation.query.ShownInterpretation;
import dev.dreamlog.interpretation.query.live.Watched.Look;

/**
 * One reader in front of one board: tells what they have not seen, in the order in which it comes about, until the end
 * or until they may not see it any more.
 */
final class ReadingAlong {

    /** How long the last words may come after the end itself. */
    private static final Duration FOR_THE_LAST_WORDS = Duration.ofMillis(500);
    private static final int MOST_AT_ONCE = 16 * 1024;

    private final Feeds feeds;
    private final Watched board;
    private final Supplier<Optional<InterpretationView>> interpretation;
    private final EventWriter events;
    private Seen seen;

    ReadingAlong(Feeds feeds, Watched board, Supplier<Optional<InterpretationView>> interpretation,
            EventWriter events, Seen seen) {
        this.feeds = feeds;
        this.board = board;
        this.interpretation = interpretation;
        this.events = events;
        this.seen = seen;
    }

    void untilTheEnd(Vigil vigil) throws IOException, InterruptedException {
        while (!seen.end()) {
            Look look = board.awaitNews(seen, vigil.left());
            if (look.closed() || !vigil.goesOn()) {
                return;
            }
            if (look.isNewTo(seen)) {
                if (!tell(look)) {
                    return;
                }
                vigil.spoken();
            }
            vigil.breathe(events);
        }
    }

    /** False when there is nothing any more that they may be told. */
    private boolean tell(Look look) throws IOException, InterruptedException {
        if (!look.hasNewState(seen)) {
            tellWords(look);
            return true;
        }
        Optional<InterpretationView> now = interpretation.get();
        feeds.states().bringTo(board);
        if (now.isPresent() && board.look(seen).progress().equals(look.progress())) {
            tellState(now.get(), look);
        }
        return now.isPresent();
    }

    private void tellState(InterpretationView now, Look look) throws IOException, InterruptedException {
        if (look.progress().ended() && seen.version() > 0) {
            tellLastWords();
        }
        ShownInterpretation shown = ShownInterpretation.at(look.place(), now);
        seen = seen.state(look.progress().version(), look.place());
        if (now.state() == InterpretationState.COMPLETED) {
            events.event(seen, "state", shown, "result");
            seen = seen.atTheEnd();
            events.event(seen, "result", shown);
        } else {
            seen = now.state().isEnd() ? seen.atTheEnd() : seen;
            events.event(seen, "state", shown, "result");
        }
    }

    /** Whoever came when all was over gets the result and no story how it came about. */
    private void tellLastWords() throws IOException, InterruptedException {
        try {
            feeds.words().bringTo(List.of(board));
        } catch (DataAccessException _) {
            // Without Redis there are no words, and the end comes all the same.
        }
        board.awaitWhole(FOR_THE_LAST_WORDS);
        tellWords(board.look(seen));
    }

    private void tellWords(Look look) throws IOException {
        String more = look.more();
        int before = look.words() - more.length();
        for (int from = 0, to; from < more.length(); from = to) {
            to = Math.min(more.length(), from + MOST_AT_ONCE);
            to -= to < more.length() && Character.isHighSurrogate(more.charAt(to - 1)) ? 1 : 0;
            seen = seen.words(look.draft(), before + to);
            events.event(seen, "chunk", Chunk.of(look.draft(), more.substring(from, to)));
        }
    }
}
