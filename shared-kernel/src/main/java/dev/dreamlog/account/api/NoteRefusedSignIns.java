package dev.dreamlog.account.api;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Notes that wrong passwords were tried.
 *
 * @param lockedUntil when there were so many that nobody may try for a while
 */
public record NoteRefusedSignIns(@TargetAggregateIdentifier AccountId accountId, int tries,
        @Nullable Instant lockedUntil) implements AccountCommand {}
