package dev.dreamlog.eventstore.storage;

import java.util.UUID;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.dreamlog.eventstore.api.DomainEvent;
import dev.dreamlog.eventstore.privacy.AccountKeys;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A snapshot repeats what the events of its aggregate say, so it is guarded as they are. */
@DreamlogTest
class SealedSnapshotIT {

    private final String post = UUID.randomUUID().toString();
    private final String id = UUID.randomUUID().toString();
    private final UUID ada = UUID.randomUUID();
    @Autowired
    private EventStorageEngine log;
    @Autowired
    private AccountKeys keys;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void it_holds_no_words_that_can_be_read_without_the_key() {
        log.appendEvents(message(0, comment(ada)));
        log.storeSnapshot(message(0, comment(ada)));
        assertThat(jdbc.queryForObject("select payload::text from eventstore.snapshot_event "
                + "where aggregate_identifier = ?", String.class, post)).contains("sealed")
                .doesNotContain("plain words");
        assertThat(log.readSnapshot(post)).hasValueSatisfying(
                snapshot -> assertThat(snapshot.getPayload()).isEqualTo(comment(ada)));
    }

    @Test
    void it_is_as_if_there_were_none_once_its_person_is_erased() {
        log.appendEvents(message(0, comment(ada)));
        log.storeSnapshot(message(0, comment(ada)));
        keys.forget(ada);
        assertThat(log.readSnapshot(post)).isEmpty();
    }

    @Test
    void an_aggregate_with_the_words_of_two_gets_none() {
        log.appendEvents(message(0, comment(ada)), message(1, comment(UUID.randomUUID())));
        log.storeSnapshot(message(1, comment(ada)));
        assertThat(log.readSnapshot(post)).isEmpty();
    }

    private PostCommented comment(UUID author) {
        return new PostCommented(post, id, author.toString(), "plain words", null);
    }

    private GenericDomainEventMessage<?> message(long sequence, DomainEvent payload) {
        return new GenericDomainEventMessage<>("Post", post, sequence, payload);
    }
}
