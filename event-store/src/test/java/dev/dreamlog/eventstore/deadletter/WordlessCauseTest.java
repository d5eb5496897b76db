package dev.dreamlog.eventstore.deadletter;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordlessCauseTest {

    private final Throwable failure = new IllegalStateException("I dreamt of my house",
            new SQLException("Key (email)=(ada@example.org) already exists", "23505"));

    @Test
    void a_cause_tells_types_states_and_the_place() {
        assertThat(new WordlessCause(failure).type()).isEqualTo("java.lang.IllegalStateException");
        assertThat(new WordlessCause(failure).message())
                .matches("IllegalStateException, SQLException 23505, at WordlessCauseTest\\.<init>:\\d+");
    }

    @Test
    void it_never_repeats_what_the_failure_said() {
        assertThat(new WordlessCause(failure)).hasNoCause().extracting(Throwable::toString).asString()
                .doesNotContain("house", "ada@");
    }

    @Test
    void causes_that_go_in_a_circle_come_to_an_end() {
        IllegalStateException first = new IllegalStateException();
        first.initCause(new IllegalArgumentException(first));
        assertThat(new WordlessCause(first).message()).startsWith("IllegalStateException, IllegalArgumentException");
    }
}
