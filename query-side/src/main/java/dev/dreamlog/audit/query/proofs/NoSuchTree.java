package dev.dreamlog.audit.query.proofs;

import dev.dreamlog.contract.api.Refusal;

/** The tree never had this size, or not when this event was in it. */
final class NoSuchTree extends Refusal {

    NoSuchTree(long size) {
        super(Kind.INVALID, "no-such-tree", Long.toString(size));
    }
}
