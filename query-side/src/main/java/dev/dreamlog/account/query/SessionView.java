package dev.dreamlog.account.query;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A session as its owner sees it.
 *
 * @param client the kind of program it was begun by, as far as that could be told
 * @param current whether it is the one that asks
 */
public record SessionView(UUID id, Instant beganAt, Instant lastUsedAt, @Nullable String client, boolean current) {}
