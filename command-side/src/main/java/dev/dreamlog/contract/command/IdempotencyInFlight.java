package dev.dreamlog.contract.command;

import dev.dreamlog.contract.api.Refusal;

/** The first request with this key is still running, so nobody can say yet how it ends. */
final class IdempotencyInFlight extends Refusal {

    IdempotencyInFlight() {
        super(Kind.CONFLICT, "idempotency-in-flight");
    }
}
