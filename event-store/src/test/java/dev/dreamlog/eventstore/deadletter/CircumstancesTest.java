package dev.dreamlog.eventstore.deadletter;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;

class CircumstancesTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "55P03", "57P01", "58030", "25006"})
    void what_the_server_goes_through_passes(String state) {
        assertThat(Circumstances.explain(new IllegalStateException(new SQLException("?", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23502", "23505", "25P02", "42703", "", "0"})
    void what_a_statement_did_wrong_does_not(String state) {
        assertThat(Circumstances.explain(new IllegalStateException(new SQLException("?", state)))).isFalse();
    }

    @Test
    void a_database_that_is_away_or_busy_says_nothing_about_an_event() {
        assertThat(Circumstances.explain(new DataAccessResourceFailureException("away"))).isTrue();
        assertThat(Circumstances.explain(new CannotCreateTransactionException("away"))).isTrue();
        assertThat(Circumstances.explain(new CannotAcquireLockException("busy"))).isTrue();
    }

    @Test
    void neither_a_broken_rule_nor_a_broken_handler_passes() {
        assertThat(Circumstances.explain(new DataIntegrityViolationException("twice",
                new SQLIntegrityConstraintViolationException()))).isFalse();
        assertThat(Circumstances.explain(new IllegalArgumentException("no such kind"))).isFalse();
    }

    @Test
    void a_thread_that_is_told_to_stop_blames_nobody() {
        Thread.currentThread().interrupt();
        assertThat(Circumstances.explain(new IllegalStateException("stopped"))).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }
}
