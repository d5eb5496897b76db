package dev.dreamlog.audit.query.rebuilding;

import dev.dreamlog.contract.api.Refusal;

/** The projection is being rebuilt or verified already; a second one would only tear down the first one's tables. */
final class RebuildInProgress extends Refusal {

    RebuildInProgress() {
        super(Kind.CONFLICT, "rebuild-in-progress");
    }
}
