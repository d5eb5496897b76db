package dev.dreamlog.notification.query;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.streaming.EventWriter;
import dev.dreamlog.contract.query.streaming.Vigil;
import dev.dreamlog.notification.api.NotificationView;

/**
 * One who listens. Whoever comes back is told what they have missed, and whoever comes for the first time how much they
 * have not read, once it is certain that all of that can be found; everything after it they are told.
 */
final class Listening {

    private static final int MOST_AT_ONCE = 100;
    private static final long NEVER = Long.MAX_VALUE;
    private static final Duration UNTIL_CERTAIN = Duration.ofMillis(100);

    private final InboxQueries inbox;
    private final Horizon horizon;
    private final NewsBoard board;
    private final AccountId reader;
    private long seen;
    private boolean greeted;
    private long lookedUpTo = -1;

    private Listening(InboxQueries inbox, Horizon horizon, NewsBoard board, AccountId reader, long seen,
            boolean greeted) {
        this.inbox = inbox;
        this.horizon = horizon;
        this.board = board;
        this.reader = reader;
        this.seen = seen;
        this.greeted = greeted;
    }

    /** @param latest place of whatever there is for them */
    static Listening fromNowOn(InboxQueries inbox, Horizon horizon, NewsBoard board, AccountId reader, long latest) {
        return new Listening(inbox, horizon, board, reader, latest, false);
    }

    static Listening after(InboxQueries inbox, Horizon horizon, NewsBoard board, AccountId reader, long seen) {
        return new Listening(inbox, horizon, board, reader, seen, true);
    }

    /** How many there were when the stream began. */
    record Unread(int unread) {}

    void untilTheEnd(EventWriter events, Vigil vigil) throws IOException, InterruptedException {
        if (!greeted && awaitCertainty(events, vigil)) {
            events.event(seen, "unread", new Unread(inbox.unread(reader)));
            vigil.spoken();
            greeted = true;
        }
        if (greeted) {
            tell(events, vigil);
        }
        while (goesOn(vigil)) {
            if (board.awaitNews(lookedUpTo, vigil.left())) {
                tell(events, vigil);
            }
            vigil.breathe(events);
        }
    }

    /** Whether nothing can come any more before the latest that there is; false when the stream ends before. */
    private boolean awaitCertainty(EventWriter events, Vigil vigil) throws IOException, InterruptedException {
        while (horizon.last() < seen && goesOn(vigil)) {
            board.awaitNews(NEVER, UNTIL_CERTAIN);
            vigil.breathe(events);
        }
        return horizon.last() >= seen;
    }

    private boolean goesOn(Vigil vigil) {
        return !board.isClosed() && vigil.goesOn();
    }

    /** A reader may take long for each: what ends a stream ends it in the middle of what there is to tell, too. */
    private void tell(EventWriter events, Vigil vigil) throws IOException {
        lookedUpTo = horizon.last();
        List<NotificationView> more;
        do {
            more = inbox.news(reader, seen, lookedUpTo, MOST_AT_ONCE);
            for (NotificationView one : more) {
                if (!goesOn(vigil)) {
                    return;
                }
                seen = one.id().place().orElseThrow();
                events.event(seen, "notification", one);
                vigil.spoken();
            }
        } while (more.size() == MOST_AT_ONCE);
    }
}
