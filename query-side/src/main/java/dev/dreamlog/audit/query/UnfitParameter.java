package dev.dreamlog.audit.query;

import dev.dreamlog.contract.api.Refusal;

/** A filter that cannot name anything in the log. */
final class UnfitParameter extends Refusal {

    UnfitParameter(String name) {
        super(Kind.INVALID, "invalid-parameter", name);
    }
}
