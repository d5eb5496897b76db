package dev.dreamlog.account.command.session;

import dev.dreamlog.contract.api.Refusal;

/** E-mail address and password do not belong together; which of them is wrong is not said. */
public final class BadCredentials extends Refusal {

    BadCredentials() {
        super(Kind.UNAUTHENTICATED, "bad-credentials");
    }
}
