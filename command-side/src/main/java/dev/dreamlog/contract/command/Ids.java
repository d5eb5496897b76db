package dev.dreamlog.contract.command;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Makes the names of new things: ordered by time, so that indexes grow at their end. */
public final class Ids {

    private Ids() {}

    /** A fresh UUIDv7. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
