package dev.dreamlog.contract.command;

import dev.dreamlog.contract.api.Refusal;

/** The key is empty, too long, or not made of visible ASCII. */
final class MalformedIdempotencyKey extends Refusal {

    MalformedIdempotencyKey() {
        super(Kind.INVALID, "malformed-idempotency-key");
    }
}
