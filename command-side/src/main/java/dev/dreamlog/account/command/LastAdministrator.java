package dev.dreamlog.account.command;

import dev.dreamlog.contract.api.Refusal;

/** Nobody would be left who can hand out roles. */
final class LastAdministrator extends Refusal {

    LastAdministrator() {
        super(Kind.CONFLICT, "last-administrator");
    }
}
