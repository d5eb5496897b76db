package dev.dreamlog.social.command;

import dev.dreamlog.contract.api.Refusal;

/** An administrator has decided otherwise about the report; people may rely on it. */
final class AlreadyDecided extends Refusal {

    AlreadyDecided() {
        super(Kind.CONFLICT, "already-decided");
    }
}
