package dev.dreamlog.notification.query;

import java.time.Duration;
import java.util.Set;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.streaming.Round;

/**
 * Moves the horizon and calls those for whom there are news behind it: one question for all who listen. It does not wait
 * for the log's own call, which comes before the projection has heard of anything.
 */
@Component
class NewsRound implements SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(200);
    /** After a longer while without listeners everybody had better look for themselves. */
    private static final long FAR = 10_000;

    private final NewsBoards boards;
    private final Horizon horizon;
    private final Arrivals arrivals;
    private final Round<NewsBoard> round;
    private volatile boolean running;

    NewsRound(NewsBoards boards, Horizon horizon, Arrivals arrivals) {
        this.boards = boards;
        this.horizon = horizon;
        this.arrivals = arrivals;
        this.round = new Round<>("notifications", boards, _ -> bring(), PAUSE);
    }

    /** The horizon moves after all that may fail, and before anybody is called: who opens a board meanwhile misses nothing. */
    private void bring() {
        long before = horizon.last();
        long now = horizon.ahead();
        if (now - before > FAR) {
            horizon.moveTo(now);
            boards.all().forEach(board -> board.news(now));
        } else if (now > before) {
            Set<AccountId> addressees = arrivals.between(before, now);
            horizon.moveTo(now);
            addressees.forEach(account -> boards.of(account).ifPresent(board -> board.news(now)));
        }
    }

    @Override
    public void start() {
        running = true;
        boards.begin();
        round.start();
    }

    /** Before the server waits for requests that are under way: those who listen would have it wait long. */
    @Override
    public void stop() {
        running = false;
        round.stop();
        boards.end();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
