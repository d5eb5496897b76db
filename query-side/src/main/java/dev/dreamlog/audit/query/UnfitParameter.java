package dev.dreamlog.audit.query;

import dev.dreamlog.contract.api.Refusal;

/** A parameter that cannot name anything in the log, or must not get into it. */
public final class UnfitParameter extends Refusal {

    public UnfitParameter(String name) {
        super(Kind.INVALID, "invalid-parameter", name);
    }
}
