package dev.dreamlog.account.command.session;

import dev.dreamlog.contract.api.Refusal;

/** There is one other way to carry tokens than in bodies, and this is not it. */
final class UnknownTransport extends Refusal {

    UnknownTransport() {
        super(Kind.INVALID, "invalid-parameter", Transport.HEADER);
    }
}
