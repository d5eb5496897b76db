package dev.dreamlog.account.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sees it once it is made: never the key itself.
 *
 * @param hint how the key begins, to tell it from others
 * @param lastUsedAt to a minute or so; null when it never was
 * @param expiresAt null when it does not
 */
public record ApiKeyView(UUID id, String name, List<Scope> scopes, String hint, Instant createdAt,
        @Nullable Instant lastUsedAt, @Nullable Instant expiresAt) {}
