package dev.dreamlog.account.command.key;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.Scope;

/** A key as it is shown to its owner, this once. */
record MadeKey(UUID id, String name, List<Scope> scopes, String key, String hint, Instant createdAt,
        @Nullable Instant expiresAt) {

    /** Shows nothing: it holds the key. */
    @Override
    public String toString() {
        return "MadeKey[…]";
    }
}
