package dev.dreamlog.eventstore.storage;

import java.util.OptionalLong;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.dreamlog.eventstore.wakeup.WakeUp;

/**
 * Remembers, as long as a transaction runs, the last position it appended to the log, and wakes the processors
 * when that transaction has committed: earlier they would find nothing.
 */
public final class AppendedPosition {

    private final WakeUp wakeUp;

    public AppendedPosition(WakeUp wakeUp) {
        this.wakeUp = wakeUp;
    }

    /** The last position appended by the transaction of the calling thread; empty when it appended nothing. */
    public OptionalLong ofThisTransaction() {
        return TransactionSynchronizationManager.getResource(this) instanceof Long position
                ? OptionalLong.of(position)
                : OptionalLong.empty();
    }

    void appendedUpTo(long position) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd());
        }
        TransactionSynchronizationManager.bindResource(this, position);
    }

    private final class AtTheEnd implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            wakeUp.committed();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AppendedPosition.this);
        }
    }
}
