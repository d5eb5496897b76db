package dev.dreamlog.contract.command;

import dev.dreamlog.contract.api.Refusal;

/** Whoever changes something says which version of it they saw, or they might undo what they never read. */
final class PreconditionRequired extends Refusal {

    PreconditionRequired() {
        super(Kind.UNCONDITIONAL, "precondition-required");
    }
}
