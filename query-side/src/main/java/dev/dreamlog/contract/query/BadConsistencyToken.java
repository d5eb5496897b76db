package dev.dreamlog.contract.query;

import dev.dreamlog.contract.api.Refusal;

/** The token is none that an answer of ours has carried. */
final class BadConsistencyToken extends Refusal {

    BadConsistencyToken() {
        super(Kind.INVALID, "bad-consistency-token");
    }
}
