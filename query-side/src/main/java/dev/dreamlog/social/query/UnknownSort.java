package dev.dreamlog.social.query;

import dev.dreamlog.contract.api.Refusal;

/** The feed was asked for in an order it is not kept in. */
final class UnknownSort extends Refusal {

    UnknownSort() {
        super(Kind.INVALID, "unknown-sort");
    }
}
