package dev.dreamlog.social.command.friendship;

import dev.dreamlog.contract.api.Refusal;

/** Whoever asks for the friendship of somebody they block has to decide first which of the two they want. */
final class BlockedByYou extends Refusal {

    BlockedByYou() {
        super(Kind.CONFLICT, "blocked-by-you");
    }
}
