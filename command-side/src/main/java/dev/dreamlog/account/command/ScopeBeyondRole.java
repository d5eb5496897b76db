package dev.dreamlog.account.command;

import dev.dreamlog.contract.api.Refusal;

/** Nobody hands on what they may not do themselves. */
final class ScopeBeyondRole extends Refusal {

    ScopeBeyondRole() {
        super(Kind.FORBIDDEN, "scope-beyond-role");
    }
}
