package dev.dreamlog.contract.query;

import dev.dreamlog.contract.api.Refusal;

/** The cursor is not ours, or was given for another question or another reader. */
public final class BadCursor extends Refusal {

    public BadCursor() {
        super(Kind.INVALID, "bad-cursor");
    }
}
