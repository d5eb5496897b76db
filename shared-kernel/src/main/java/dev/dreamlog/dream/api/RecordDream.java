package dev.dreamlog.dream.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Writes a new dream into the journal of its dreamer. */
public record RecordDream(@TargetAggregateIdentifier DreamId dreamId, AccountId dreamer, DreamContent content)
        implements DreamCommand {}
