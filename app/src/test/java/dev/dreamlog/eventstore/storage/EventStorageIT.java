package dev.dreamlog.eventstore.storage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What the log promises to whoever writes and reads it, on the real PostgreSQL. */
@DreamlogTest
class EventStorageIT {

    private static final String ADA = UUID.randomUUID().toString();

    @Autowired
    private EventStorageEngine log;
    @Autowired
    private AppendedPosition position;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    private String dream;

    @BeforeEach
    void anotherDream() {
        dream = UUID.randomUUID().toString();
    }

    @Test
    void an_auditor_finds_an_event_with_plain_sql() {
        log.appendEvents(event(0));
        assertThat(jdbc.queryForObject("""
                select payload_type || ' ' || payload_revision || ' ' || (meta_data ->> 'actor') || ' '
                       || pg_typeof(time_stamp)
                  from eventstore.domain_event where payload ->> 'dreamId' = ?""", String.class, dream))
                .isEqualTo("dream.withdrawn 1 ada timestamp with time zone");
    }

    @Test
    void an_aggregate_is_read_back_as_it_was_written() {
        log.appendEvents(event(0), event(1));
        assertThat(log.readEvents(dream).asStream().map(event -> event.getPayload()).toList())
                .isEqualTo(List.of(new DreamWithdrawn(dream, ADA), new DreamWithdrawn(dream, ADA)));
    }

    @Test
    void two_first_events_of_one_aggregate_cannot_both_stand() {
        log.appendEvents(event(0));
        assertThatExceptionOfType(AggregateStreamCreationException.class).isThrownBy(() -> log.appendEvents(event(0)));
    }

    @Test
    void two_events_at_the_same_place_of_an_aggregate_cannot_both_stand() {
        log.appendEvents(event(0), event(1));
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> log.appendEvents(event(1), event(2)));
        assertThat(log.lastSequenceNumberFor(dream)).contains(1L);
    }

    @Test
    void a_transaction_knows_the_last_position_it_appended_and_forgets_it_at_its_end() {
        Long last = new TransactionTemplate(transactions).execute(_ -> {
            assertThat(position.ofThisTransaction()).isEmpty();
            log.appendEvents(event(0), event(1));
            return position.ofThisTransaction().orElseThrow();
        });
        assertThat(jdbc.queryForObject("select max(global_index) from eventstore.domain_event "
                + "where aggregate_identifier = ?", Long.class, dream)).isEqualTo(last);
        assertThat(position.ofThisTransaction()).isEmpty();
    }

    @Test
    void what_is_rolled_back_never_happened() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            log.appendEvents(event(0));
            status.setRollbackOnly();
        });
        assertThat(log.lastSequenceNumberFor(dream)).isEmpty();
    }

    @Test
    void a_snapshot_is_found_again() {
        log.appendEvents(event(0));
        log.storeSnapshot(new GenericDomainEventMessage<>("Dream", dream, 0, new DreamDeleted(dream, ADA)));
        assertThat(log.readSnapshot(dream)).hasValueSatisfying(
                snapshot -> assertThat(snapshot.getPayload()).isEqualTo(new DreamDeleted(dream, ADA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update eventstore.domain_event set payload = '{}'", "delete from eventstore.domain_event",
            "truncate eventstore.domain_event"})
    void the_application_cannot_change_what_has_happened(String attempt) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.execute(attempt))
                .havingRootCause().withMessageContaining("permission denied");
    }

    private GenericDomainEventMessage<DreamWithdrawn> event(long sequence) {
        return new GenericDomainEventMessage<>("Dream", dream, sequence, new DreamWithdrawn(dream, ADA),
                Map.of("actor", "ada"));
    }
}
