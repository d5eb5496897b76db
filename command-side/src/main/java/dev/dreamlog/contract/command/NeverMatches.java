package dev.dreamlog.contract.command;

import dev.dreamlog.contract.api.Refusal;

/** The version named is none that we ever gave away: no better than an old one. */
final class NeverMatches extends Refusal {

    NeverMatches() {
        super(Kind.STALE, "version-conflict");
    }
}
