package dev.dreamlog.interpretation.saga.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.StreamedWords;

import static org.assertj.core.api.Assertions.assertThat;

class BroadcastTest {

    private static final Draft FIRST = new Draft(1, 1, 1);
    private final FakeStream stream = new FakeStream();

    @Test
    void words_go_on_their_way_before_the_end() {
        Broadcast broadcast = begin(stream);
        broadcast.chunk("You were ");
        Awaitility.await().until(() -> stream.text().equals("You were "));
        broadcast.chunk("flying.");
        broadcast.close();
        Awaitility.await().until(() -> stream.isWhole());
        assertThat(stream.text()).isEqualTo("You were flying.");
    }

    @Test
    void what_comes_in_one_breath_goes_as_one() {
        Broadcast broadcast = new Broadcast(FIRST, stream);
        "You were flying.".chars().forEach(letter -> broadcast.chunk(Character.toString(letter)));
        broadcast.close();
        broadcast.tell();
        assertThat(stream.told).containsExactly(new StreamedWords(FIRST, 16, true, "You were flying."));
    }

    @Test
    void a_stream_that_is_away_gets_everything_when_it_is_back_and_holds_nobody_up() throws Exception {
        CountDownLatch back = new CountDownLatch(1);
        Broadcast broadcast = begin(words -> {
            if (back.getCount() > 0) {
                back.countDown();
                throw new IllegalStateException("away");
            }
            return stream.applyAsLong(words);
        });
        broadcast.chunk("You ");
        back.await();
        broadcast.chunk("fly.");
        broadcast.close();
        Awaitility.await().until(() -> stream.isWhole());
        assertThat(stream.text()).isEqualTo("You fly.");
    }

    @Test
    @Timeout(30)
    void a_stream_that_hangs_holds_nobody_up() {
        CountDownLatch never = new CountDownLatch(1);
        Broadcast broadcast = begin(_ -> {
            await(never);
            return 0;
        });
        for (int word = 0; word < 100_000; word++) {
            broadcast.chunk("on and on ");
        }
        broadcast.again();
        broadcast.close();
        never.countDown();
    }

    @Test
    void a_stream_that_lost_the_beginning_gets_it_again() {
        Broadcast broadcast = begin(stream);
        broadcast.chunk("You ");
        Awaitility.await().until(() -> stream.text().equals("You "));
        stream.lose();
        broadcast.chunk("fly.");
        broadcast.close();
        Awaitility.await().until(() -> stream.isWhole());
        assertThat(stream.text()).isEqualTo("You fly.");
    }

    @Test
    void an_answer_that_is_begun_anew_is_another_draft() {
        Broadcast broadcast = begin(stream);
        broadcast.chunk("Nonsense");
        Awaitility.await().until(() -> stream.text().equals("Nonsense"));
        broadcast.again();
        broadcast.chunk("You fly.");
        broadcast.close();
        Awaitility.await().until(() -> stream.isWhole());
        assertThat(stream.told.getLast().draft()).isEqualTo(new Draft(1, 1, 2));
        assertThat(stream.text()).isEqualTo("You fly.");
    }

    @Test
    void who_was_superseded_says_no_more() {
        Broadcast broadcast = new Broadcast(FIRST, words -> {
            stream.applyAsLong(words);
            return RedisStreams.SUPERSEDED;
        });
        broadcast.chunk("Too late");
        broadcast.tell();
        broadcast.chunk(" again");
        broadcast.tell();
        assertThat(stream.told).hasSize(1);
    }

    @Test
    void who_says_nothing_leaves_nothing() {
        Broadcast broadcast = new Broadcast(FIRST, stream);
        broadcast.close();
        broadcast.tell();
        assertThat(stream.told).isEmpty();
    }

    @Test
    void signs_are_not_cut_in_half() {
        Broadcast broadcast = new Broadcast(FIRST, stream);
        broadcast.chunk("x" + "\uD83C\uDF19".repeat(20_000));
        broadcast.close();
        broadcast.tell();
        assertThat(stream.told).hasSizeGreaterThan(1)
                .noneMatch(words -> Character.isHighSurrogate(words.text().charAt(words.text().length() - 1)));
        assertThat(stream.text()).hasSize(40_001);
    }

    @Test
    void what_it_carries_stays_out_of_logs() {
        assertThat(new StreamedWords(FIRST, 3, true, "sea").toString()).doesNotContain("sea");
    }

    private static Broadcast begin(ToLongFunction<StreamedWords> stream) {
        Broadcast broadcast = new Broadcast(FIRST, stream);
        Thread.ofVirtual().start(broadcast::tell);
        return broadcast;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes what follows on what it has. */
    private static final class FakeStream implements ToLongFunction<StreamedWords> {

        private final List<StreamedWords> told = new ArrayList<>();
        private int reached;

        @Override
        public synchronized long applyAsLong(StreamedWords words) {
            if (!told.isEmpty() && words.draft().isAfter(told.getLast().draft())) {
                lose();
            }
            if (words.from() == reached) {
                told.add(words);
                reached = words.to();
            }
            return reached;
        }

        synchronized void lose() {
            told.clear();
            reached = 0;
        }

        synchronized String text() {
            return told.stream().map(StreamedWords::text).collect(Collectors.joining());
        }

        synchronized boolean isWhole() {
            return !told.isEmpty() && told.getLast().whole();
        }
    }
}
