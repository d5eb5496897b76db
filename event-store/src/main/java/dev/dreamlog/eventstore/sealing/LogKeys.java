package dev.dreamlog.eventstore.sealing;

import java.util.List;

import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.LogKey;
import dev.dreamlog.transparency.VerifierKey;

/** The log's keys: the first signs, and what the others signed while they were the first still stands. */
public record LogKeys(List<LogKey> keys) {

    /** What auditors check new checkpoints with. */
    public VerifierKey verifier() {
        return keys.getFirst().verifier();
    }

    LogKey signer() {
        return keys.getFirst();
    }

    /** @throws IllegalArgumentException when none of the keys signed it */
    Checkpoint open(String note) {
        IllegalArgumentException refused = new IllegalArgumentException("no key");
        for (LogKey key : keys) {
            try {
                return key.verifier().open(note);
            } catch (IllegalArgumentException e) {
                refused = e;
            }
        }
        throw refused;
    }
}
