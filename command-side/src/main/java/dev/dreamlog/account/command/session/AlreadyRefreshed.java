package dev.dreamlog.account.command.session;

import dev.dreamlog.contract.api.Refusal;

/** The same client asked twice at once. The first was served; the second gets nothing and loses nothing. */
final class AlreadyRefreshed extends Refusal {

    AlreadyRefreshed() {
        super(Kind.CONFLICT, "already-refreshed");
    }
}
