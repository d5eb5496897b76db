package dev.dreamlog.notification.query;

import java.time.Duration;

import dev.dreamlog.contract.query.streaming.Boards;

/** Says up to where there are news for one person, to all who listen for them on this node. */
final class NewsBoard implements Boards.Board {

    private long newsUpTo = -1;
    private boolean closed;

    synchronized void news(long upTo) {
        newsUpTo = upTo;
        notifyAll();
    }

    /** Whether there are news beyond, as soon as there are or when the time is over. */
    synchronized boolean awaitNews(long beyond, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); newsUpTo <= beyond && !closed && left > 0; left = end
                - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return newsUpTo > beyond;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
