package dev.dreamlog.interpretation.query.live;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.StreamedWords;
import dev.dreamlog.interpretation.query.live.ProgressTable.Progress;
import dev.dreamlog.interpretation.query.live.Watched.Look;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedTest {

    private static final Draft FIRST = new Draft(1, 1, 1);
    private static final Draft SECOND = new Draft(1, 2, 1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Watched board = new Watched(new InterpretationId(UUID.randomUUID()));

    @Test
    void everybody_gets_what_they_have_not_read() {
        board.add(words(FIRST, 4, "You "));
        board.add(words(FIRST, 8, "fly."));
        assertThat(board.look(Seen.NOTHING).more()).isEqualTo("You fly.");
        assertThat(board.look(Seen.NOTHING.words(FIRST, 4)).more()).isEqualTo("fly.");
        assertThat(board.look(Seen.NOTHING.words(FIRST, 8)).more()).isEmpty();
    }

    @Test
    void words_that_are_told_twice_are_read_once() {
        board.add(words(FIRST, 4, "You "));
        board.add(words(FIRST, 4, "You "));
        board.add(words(FIRST, 8, "You fly."));
        board.add(words(FIRST, 8, "fly."));
        assertThat(board.look(Seen.NOTHING).more()).isEqualTo("You fly.");
    }

    @Test
    void after_a_gap_there_is_silence_until_a_new_draft() {
        board.add(words(FIRST, 4, "You "));
        board.add(words(FIRST, 12, "away"));
        assertThat(board.look(Seen.NOTHING).more()).isEqualTo("You ");
        board.add(words(SECOND, 4, "I am"));
        assertThat(board.look(Seen.NOTHING).more()).isEqualTo("I am");
    }

    @Test
    void a_newer_take_voids_an_older_one_which_is_not_heard_any_more() {
        board.add(words(FIRST, 4, "You "));
        board.add(words(SECOND, 4, "They"));
        board.add(words(FIRST, 8, "fly."));
        Look look = board.look(Seen.NOTHING.words(FIRST, 4));
        assertThat(look.draft()).isEqualTo(SECOND);
        assertThat(look.more()).isEqualTo("They");
    }

    @Test
    void who_has_read_further_than_this_node_waits_for_it() {
        board.add(words(FIRST, 4, "You "));
        assertThat(board.look(Seen.NOTHING.words(FIRST, 8)).more()).isEmpty();
        assertThat(board.look(Seen.NOTHING.words(SECOND, 2)).more()).isEmpty();
        board.add(words(FIRST, 13, "fly away."));
        assertThat(board.look(Seen.NOTHING.words(FIRST, 8)).more()).isEqualTo("away.");
    }

    @Test
    void a_state_is_news_once() {
        board.update(new Progress(2, false), 3);
        assertThat(board.look(Seen.NOTHING).hasNewState(Seen.NOTHING)).isTrue();
        Seen seen = Seen.NOTHING.state(2, 3);
        assertThat(board.look(seen).hasNewState(seen)).isFalse();
        board.update(new Progress(2, false), 2);
        assertThat(board.look(seen).hasNewState(seen)).isTrue();
    }

    @Test
    void an_end_that_was_told_is_no_news_but_what_follows_it_is() {
        board.update(new Progress(4, true), 0);
        Seen end = Seen.of("4.end");
        assertThat(board.look(end).hasNewState(end)).isFalse();
        board.update(new Progress(5, false), 0);
        assertThat(board.look(end).hasNewState(end)).isTrue();
    }

    @Test
    void what_was_read_before_something_newer_does_not_undo_it() {
        board.update(new Progress(4, true), 0);
        board.update(new Progress(3, false), 1);
        assertThat(board.hasEnded()).isTrue();
    }

    @Test
    @Timeout(30)
    void who_waits_is_woken_by_words_states_and_the_close() throws Exception {
        CompletableFuture<Look> reader = waiting(Seen.NOTHING);
        board.add(words(FIRST, 4, "You "));
        assertThat(reader.get().more()).isEqualTo("You ");
        reader = waiting(Seen.NOTHING.words(FIRST, 4));
        board.update(new Progress(2, false), 0);
        assertThat(reader.get().progress().version()).isEqualTo(2);
        reader = waiting(Seen.NOTHING.words(FIRST, 4).state(2, 0));
        board.close();
        assertThat(reader.get().closed()).isTrue();
    }

    @Test
    @Timeout(30)
    void nobody_waits_longer_than_they_want() throws Exception {
        assertThat(board.awaitNews(Seen.NOTHING, Duration.ofMillis(1)).isNewTo(Seen.NOTHING)).isFalse();
        board.add(words(FIRST, 4, "You "));
        board.awaitWhole(Duration.ofMillis(1));
        board.add(new StreamedWords(FIRST, 8, true, "fly."));
        board.awaitWhole(LONG);
    }

    private CompletableFuture<Look> waiting(Seen seen) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return board.awaitNews(seen, LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, Executors.newVirtualThreadPerTaskExecutor());
    }

    private static StreamedWords words(Draft draft, int to, String text) {
        return new StreamedWords(draft, to, false, text);
    }
}
