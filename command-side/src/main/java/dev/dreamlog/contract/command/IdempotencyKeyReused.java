package dev.dreamlog.contract.command;

import dev.dreamlog.contract.api.Refusal;

/** The key stands for another request already; answering either way would be a lie to one of them. */
final class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused() {
        super(Kind.UNPROCESSABLE, "idempotency-key-reused");
    }
}
