package dev.dreamlog.contract.query;

import dev.dreamlog.contract.api.Refusal;

/** The cursor is not ours, or was given for another question or another reader. */
final class BadCursor extends Refusal {

    BadCursor() {
        super(Kind.INVALID, "bad-cursor");
    }
}
