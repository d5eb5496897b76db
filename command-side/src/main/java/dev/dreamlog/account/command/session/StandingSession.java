package dev.dreamlog.account.command.session;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A session by which somebody can come in, as its owner may see it.
 *
 * @param lastUsedAt when it was last continued with a refresh token
 * @param client the kind of program it was begun by, where that could be told
 */
public record StandingSession(UUID id, Instant beganAt, Instant lastUsedAt, @Nullable String client) {}
