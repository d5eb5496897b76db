package dev.dreamlog.interpretation.saga.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import dev.dreamlog.interpretation.interpreter.Listener;

import static org.assertj.core.api.Assertions.assertThat;

class AsideTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch hesitating = new CountDownLatch(1);

    @Test
    void words_are_heard_in_order_also_those_said_just_before_the_end() {
        try (Aside aside = new Aside(this::attentive)) {
            aside.chunk("first ");
            aside.again();
            aside.chunk("second");
        }
        Awaitility.await().until(() -> heard.equals(List.of("first ", "<again>", "second")));
    }

    @Test
    void a_listener_that_takes_its_time_keeps_nobody_waiting() {
        try (Aside aside = new Aside(this::slow)) {
            aside.chunk("first");
            aside.chunk("second");
        }
        assertThat(heard).isEmpty();
        hesitating.countDown();
        Awaitility.await().until(() -> heard.equals(List.of("first", "second")));
    }

    @Test
    void a_listener_that_fails_hears_no_more_and_hinders_nobody() {
        try (Aside aside = new Aside(this::failing)) {
            aside.chunk("first");
            Awaitility.await().until(() -> heard.equals(List.of("first")));
            aside.chunk("second");
        }
        assertThat(heard).containsExactly("first");
    }

    @Test
    void nobody_who_cannot_even_take_a_seat_hinders_anybody() {
        try (Aside aside = new Aside(() -> {
            throw new IllegalStateException("no seats");
        })) {
            aside.chunk("first");
        }
        assertThat(heard).isEmpty();
    }

    private Listener attentive() {
        return new Listener() {

            @Override
            public void chunk(String text) {
                heard.add(text);
            }

            @Override
            public void again() {
                heard.add("<again>");
            }
        };
    }

    private Listener slow() {
        try {
            hesitating.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return attentive();
    }

    private Listener failing() {
        return new Listener() {

            @Override
            public void chunk(String text) {
                heard.add(text);
                throw new IllegalStateException("not amused");
            }

            @Override
            public void again() {}
        };
    }
}
