package dev.dreamlog.contract.command;

import dev.dreamlog.contract.api.Refusal;

/** Too many changed the same thing at the same moment; nothing was done, and a later try will do. */
final class Busy extends Refusal {

    Busy() {
        super(Kind.UNAVAILABLE, "busy");
    }
}
