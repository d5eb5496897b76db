package dev.dreamlog.contract.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@Timeout(10)
class TogetherTest {

    private final List<Set<String>> questions = new CopyOnWriteArrayList<>();

    @Test
    void whoever_is_alone_asks_at_once() {
        Together<String, Integer> lengths = new Together<>(this::lengths);

        assertThat(lengths.ask("one")).isEqualTo(3);
        assertThat(lengths.ask("three")).isEqualTo(5);
        assertThat(questions).containsExactly(Set.of("one"), Set.of("three"));
    }

    @Test
    void all_who_come_while_a_question_is_on_its_way_share_the_next() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        Together<String, Integer> lengths = new Together<>(held(answered, this::lengths));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = readers.submit(() -> lengths.ask("first"));
            await(() -> questions.size() == 1);
            List<Thread> others = List.of(Thread.ofVirtual().unstarted(() -> lengths.ask("a")),
                    Thread.ofVirtual().unstarted(() -> lengths.ask("bb")),
                    Thread.ofVirtual().unstarted(() -> lengths.ask("bb")));
            others.forEach(Thread::start);
            await(() -> others.stream().allMatch(TogetherTest::waits));
            answered.countDown();
            first.get();
            for (Thread other : others) {
                other.join();
            }
        }
        assertThat(questions).containsExactly(Set.of("first"), Set.of("a", "bb"));
    }

    @Test
    void what_has_no_answer_is_answered_with_nothing() {
        assertThat(new Together<String, Integer>(_ -> Map.of()).ask("who")).isNull();
    }

    @Test
    void a_question_that_fails_fails_for_those_who_share_it_and_not_for_the_next() {
        Together<String, Integer> lengths = new Together<>(keys -> {
            questions.add(keys);
            if (questions.size() == 1) {
                throw new IllegalStateException("away");
            }
            return Map.of("who", 3);
        });

        assertThatIllegalStateException().isThrownBy(() -> lengths.ask("who")).withMessage("away");
        assertThat(lengths.ask("who")).isEqualTo(3);
    }

    @Test
    void nobody_waits_long_for_a_question_that_hangs() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Together<String, Integer> lengths = new Together<>(
                keys -> keys.contains("hangs") ? held(never, this::lengths).apply(keys) : lengths(keys));
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> hanging = readers.submit(() -> lengths.ask("hangs"));
            await(() -> questions.size() == 1);
            assertThat(lengths.ask("other")).isEqualTo(5);
            never.countDown();
            hanging.get();
        }
    }

    private Map<String, Integer> lengths(Set<String> keys) {
        questions.add(Set.copyOf(keys));
        return keys.stream().collect(Collectors.toMap(Function.identity(), String::length));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static boolean waits(Thread reader) {
        return reader.getState() == Thread.State.WAITING || reader.getState() == Thread.State.TIMED_WAITING;
    }

    private static Function<Set<String>, Map<String, Integer>> held(CountDownLatch until,
            Function<Set<String>, Map<String, Integer>> question) {
        return keys -> {
            Map<String, Integer> answer = question.apply(keys);
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer;
        };
    }
}
