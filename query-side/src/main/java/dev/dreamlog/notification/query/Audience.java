package dev.dreamlog.notification.query;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.streaming.Streams;

/** Lets people listen for as long as they like and may. */
@Component
class Audience {

    private final InboxQueries inbox;
    private final Horizon horizon;
    private final Arrivals arrivals;
    private final NewsBoards boards;
    private final Streams streams;

    Audience(InboxQueries inbox, Horizon horizon, Arrivals arrivals, NewsBoards boards, Streams streams) {
        this.inbox = inbox;
        this.horizon = horizon;
        this.arrivals = arrivals;
        this.boards = boards;
        this.streams = streams;
    }

    /**
     * Whoever has seen more than there is has seen it before the database was put back to a backup, and begins anew.
     *
     * @param seen the last place they were told of; null when they come for the first time
     */
    void listen(AccountId reader, @Nullable Long seen, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        NewsBoard board = boards.open(reader);
        try {
            long latest = arrivals.latestFor(reader);
            Listening listening = seen == null || seen > latest
                    ? Listening.fromNowOn(inbox, horizon, board, reader, latest)
                    : Listening.after(inbox, horizon, board, reader, seen);
            streams.tell(request, response, () -> true, listening::untilTheEnd);
        } finally {
            boards.close(reader);
        }
    }
}
