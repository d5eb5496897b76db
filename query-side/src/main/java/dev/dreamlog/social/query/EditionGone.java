package dev.dreamlog.social.query;

import dev.dreamlog.contract.api.Refusal;

/** The order whose pages were turned is so old that nobody keeps it any more. */
final class EditionGone extends Refusal {

    EditionGone() {
        super(Kind.INVALID, "cursor-expired");
    }
}
