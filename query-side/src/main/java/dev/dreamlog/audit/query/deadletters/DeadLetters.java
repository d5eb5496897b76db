package dev.dreamlog.audit.query.deadletters;

import java.util.Optional;
import java.util.UUID;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.IllegalPayloadAccessException;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.eventstore.deadletter.ParkedLetter;

/** Ends the wait of a sequence: its letters are handled after all, or the first of them is given up. */
@Component
class DeadLetters {

    private static final Logger logger = LoggerFactory.getLogger(DeadLetters.class);

    private final EventProcessingConfiguration processing;
    private final DeadLetterTable table;
    private final TransactionOperations transactions;

    DeadLetters(EventProcessingConfiguration processing, DeadLetterTable table, TransactionOperations transactions) {
        this.processing = processing;
        this.table = table;
        this.transactions = transactions;
    }

    /** Handles the sequence's letters in order, on this node, until one fails or none is left. */
    RetryOutcome retry(WaitingSequence waiting) {
        SequencedDeadLetterProcessor<EventMessage<?>> handlers = processing
                .sequencedDeadLetterProcessor(waiting.group()).orElseThrow(NotFound::new);
        try {
            handlers.process(letter -> isThat(letter, waiting.id()));
        } catch (IllegalPayloadAccessException e) {
            logger.warn("The retry of dead letter {} was cut short and changed nothing", waiting.id(), e);
            throw new RetryCutShort();
        }
        Optional<WaitingSequence> left = table.firstOf(waiting.group(), waiting.sequence());
        return new RetryOutcome(left.isEmpty() ? RetryOutcome.State.DONE : RetryOutcome.State.FAILED,
                left.orElse(null));
    }

    /** Gives up the first letter. Those behind it wait on, and can be retried then. */
    void discard(WaitingSequence waiting) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = processing.deadLetterQueue(waiting.group())
                .orElseThrow(NotFound::new);
        transactions.executeWithoutResult(_ -> {
            for (DeadLetter<? extends EventMessage<?>> letter : queue.deadLetterSequence(waiting.sequence())) {
                if (isThat(letter, waiting.id())) {
                    queue.evict(letter);
                }
            }
        });
    }

    private static boolean isThat(DeadLetter<?> letter, UUID id) {
        return letter instanceof ParkedLetter parked && parked.id().equals(id);
    }
}
