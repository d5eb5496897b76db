package dev.dreamlog.account.command.session;

import dev.dreamlog.contract.api.Refusal;

/** Neither a body nor the wish to have cookies looked at. */
final class NothingShown extends Refusal {

    NothingShown() {
        super(Kind.INVALID, "malformed-json");
    }
}
