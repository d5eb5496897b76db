package dev.dreamlog.contract.api;

/** Somebody changed it since the client read it. */
public final class VersionConflict extends Refusal {

    public VersionConflict(long expected, long actual) {
        super(Kind.STALE, "version-conflict", Long.toString(expected), Long.toString(actual));
    }
}
