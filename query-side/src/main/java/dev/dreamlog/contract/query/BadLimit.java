package dev.dreamlog.contract.query;

import dev.dreamlog.contract.api.Refusal;

/** A page has from 1 to 100 items. */
final class BadLimit extends Refusal {

    BadLimit() {
        super(Kind.INVALID, "bad-limit");
    }
}
