package dev.dreamlog.dream.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/**
 * Changes what was written down. Answers with the new version; a revision that changes nothing records nothing.
 *
 * @param expectedVersion the version the dreamer was looking at
 */
public record ReviseDream(@TargetAggregateIdentifier DreamId dreamId, long expectedVersion, AccountId wishedBy,
        DreamRevision revision) implements DreamCommand {}
