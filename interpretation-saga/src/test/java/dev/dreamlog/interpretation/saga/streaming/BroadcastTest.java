package dev.dreamlog.interpretation.saga.streaming;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.StreamedWords;

import static org.assertj.core.api.Assertions.assertThat;

class BroadcastTest {

    private static final Draft FIRST = new Draft(1, 1, 1);
    private final FakeStream stream = new FakeStream();
    private final Broadcast broadcast = new Broadcast(FIRST, stream, Duration.ZERO);

    @Test
    void words_do_not_wait_for_the_end() {
        broadcast.chunk("You were ");
        assertThat(stream.text()).isEqualTo("You were ");
        broadcast.chunk("flying.");
        assertThat(stream.text()).isEqualTo("You were flying.");
        assertThat(stream.isWhole()).isFalse();
        broadcast.end();
        assertThat(stream.text()).isEqualTo("You were flying.");
        assertThat(stream.isWhole()).isTrue();
    }

    @Test
    void a_stream_that_is_away_gets_everything_when_it_is_back() {
        stream.away = 2;
        broadcast.chunk("You ");
        broadcast.chunk("can ");
        broadcast.chunk("fly.");
        assertThat(stream.text()).isEqualTo("You can fly.");
    }

    @Test
    void a_stream_that_is_away_is_left_alone_for_a_while() {
        Broadcast patient = new Broadcast(FIRST, stream, Duration.ofHours(1));
        stream.away = 1;
        patient.chunk("You ");
        patient.chunk("fly.");
        assertThat(stream.away).isZero();
        assertThat(stream.told).isEmpty();
    }

    @Test
    void the_end_is_tried_again_and_then_given_up() {
        stream.away = 3;
        broadcast.chunk("You fly.");
        broadcast.end();
        assertThat(stream.isWhole()).isTrue();
        Broadcast unlucky = new Broadcast(FIRST.again(), stream, Duration.ZERO);
        stream.away = 1_000;
        unlucky.chunk("You fall.");
        unlucky.end();
        assertThat(stream.away).isBetween(900, 1_000);
    }

    @Test
    void a_stream_that_lost_the_beginning_gets_it_again() {
        broadcast.chunk("You ");
        stream.lose();
        broadcast.chunk("fly.");
        assertThat(stream.text()).isEqualTo("You fly.");
    }

    @Test
    void an_answer_that_is_begun_anew_is_another_draft() {
        broadcast.chunk("Nonsense");
        broadcast.again();
        broadcast.chunk("You fly.");
        broadcast.end();
        assertThat(stream.told.getLast().draft()).isEqualTo(new Draft(1, 1, 2));
        assertThat(stream.text()).isEqualTo("You fly.");
    }

    @Test
    void who_was_superseded_says_no_more() {
        Broadcast late = new Broadcast(FIRST, words -> {
            stream.applyAsLong(words);
            return RedisStreams.SUPERSEDED;
        }, Duration.ZERO);
        late.chunk("Too late");
        late.chunk(" again");
        late.end();
        assertThat(stream.text()).isEqualTo("Too late");
    }

    @Test
    void who_says_nothing_leaves_nothing() {
        broadcast.end();
        assertThat(stream.told).isEmpty();
    }

    @Test
    void signs_are_not_cut_in_half() {
        broadcast.chunk("x" + "\uD83C\uDF19".repeat(20_000));
        broadcast.chunk("\uD83C");
        broadcast.chunk("\uDF19.");
        assertThat(stream.told).hasSizeGreaterThan(2)
                .noneMatch(words -> words.text().endsWith("\uD83C"));
        assertThat(stream.text()).hasSize(40_004);
    }

    @Test
    void what_it_carries_stays_out_of_logs() {
        assertThat(new StreamedWords(FIRST, 3, true, "sea").toString()).doesNotContain("sea");
    }

    /** Takes what follows on what it has. */
    private static final class FakeStream implements ToLongFunction<StreamedWords> {

        private final List<StreamedWords> told = new ArrayList<>();
        private int reached;
        private int away;

        @Override
        public long applyAsLong(StreamedWords words) {
            if (away > 0) {
                away--;
                throw new IllegalStateException("away");
            }
            if (!told.isEmpty() && words.draft().isAfter(told.getLast().draft())) {
                lose();
            }
            if (words.from() == reached) {
                told.add(words);
                reached = words.to();
            }
            return reached;
        }

        private void lose() {
            told.clear();
            reached = 0;
        }

        private String text() {
            return told.stream().map(StreamedWords::text).collect(Collectors.joining());
        }

        private boolean isWhole() {
            return !told.isEmpty() && told.getLast().whole();
        }
    }
}
