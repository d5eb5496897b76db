package dev.dreamlog.eventstore.storage;

import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.dreamlog.eventstore.api.DomainEvent;
import dev.dreamlog.eventstore.privacy.AccountKeys;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A node that knows how an aggregate's story begins must never tell it otherwise than one that reads it for the first time. */
@DreamlogTest
class KnownStreamsIT {

    private final String post = UUID.randomUUID().toString();
    private final UUID ada = UUID.randomUUID();
    @Autowired
    private EventStorageEngine log;
    @Autowired
    private AccountKeys keys;
    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void what_is_known_is_not_read_again() {
        log.appendEvents(comment(0, ada, "first"));
        assertThat(told().getFirst()).isSameAs(told().getFirst());
    }

    @Test
    void what_was_written_since_is_told_behind_what_is_known() {
        log.appendEvents(comment(0, ada, "first"));
        assertThat(words()).containsExactly("first");
        log.appendEvents(comment(1, ada, "second"), comment(2, ada, "third"));
        assertThat(words()).containsExactly("first", "second", "third");
        assertThat(log.readEvents(post).getLastSequenceNumber()).isEqualTo(2);
    }

    @Test
    void what_was_rolled_back_is_not_told() {
        log.appendEvents(comment(0, ada, "first"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            log.appendEvents(comment(1, ada, "never"), comment(2, ada, "neither"));
            assertThat(words()).containsExactly("first", "never", "neither");
            status.setRollbackOnly();
        });
        assertThat(words()).containsExactly("first");
    }

    @Test
    void what_stands_in_the_place_of_what_was_rolled_back_is_told() {
        log.appendEvents(comment(0, ada, "first"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            log.appendEvents(comment(1, ada, "never"));
            assertThat(words()).containsExactly("first", "never");
            status.setRollbackOnly();
        });
        log.appendEvents(comment(1, ada, "second"), comment(2, ada, "third"));
        assertThat(words()).containsExactly("first", "second", "third");
    }

    @Test
    void an_aggregate_that_was_rolled_back_does_not_exist() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            log.appendEvents(comment(0, ada, "never"));
            assertThat(words()).containsExactly("never");
            status.setRollbackOnly();
        });
        assertThat(log.readEvents(post).hasNext()).isFalse();
    }

    @Test
    void words_of_who_was_erased_are_no_longer_known() {
        log.appendEvents(comment(0, ada, "first"));
        assertThat(words()).containsExactly("first");
        keys.forget(ada);
        assertThat(words()).containsExactly("[erased]");
    }

    @Test
    void words_of_one_of_many_who_was_erased_are_no_longer_known() {
        log.appendEvents(comment(0, ada, "first"), comment(1, UUID.randomUUID(), "second"));
        assertThat(words()).containsExactly("first", "second");
        keys.forget(ada);
        assertThat(words()).containsExactly("[erased]", "second");
    }

    @Test
    void words_of_who_was_erased_before_another_spoke_are_no_longer_known() {
        log.appendEvents(comment(0, ada, "first"));
        assertThat(words()).containsExactly("first");
        log.appendEvents(comment(1, UUID.randomUUID(), "second"));
        assertThat(words()).containsExactly("first", "second");
        keys.forget(ada);
        assertThat(words()).containsExactly("[erased]", "second");
    }

    private List<String> words() {
        return told().stream().map(Message::getPayload).map(PostCommented.class::cast).map(PostCommented::text)
                .toList();
    }

    private List<? extends DomainEventMessage<?>> told() {
        return log.readEvents(post).asStream().toList();
    }

    private GenericDomainEventMessage<DomainEvent> comment(long sequence, UUID author, String words) {
        return new GenericDomainEventMessage<>("Post", post, sequence, new PostCommented(post,
                UUID.randomUUID().toString(), author.toString(), words, null));
    }
}
