package dev.dreamlog.notification.query;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class NewsBoardTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private final NewsBoard board = new NewsBoard();

    @Test
    void who_has_seen_less_is_told_at_once_and_who_has_seen_it_waits() throws Exception {
        board.news(7);
        assertThat(board.awaitNews(6, LONG)).isTrue();
        assertThat(board.awaitNews(7, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void news_wake_all_who_wait() throws Exception {
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = CompletableFuture.supplyAsync(this::waited, readers);
            var alsoWaiting = CompletableFuture.supplyAsync(this::waited, readers);
            board.news(7);
            assertThat(waiting.get()).isTrue();
            assertThat(alsoWaiting.get()).isTrue();
        }
    }

    @Test
    void nobody_waits_in_front_of_a_board_that_is_closed() throws Exception {
        board.close();
        assertThat(board.awaitNews(0, LONG)).isFalse();
        assertThat(board.isClosed()).isTrue();
    }

    private boolean waited() {
        try {
            return board.awaitNews(0, LONG);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
