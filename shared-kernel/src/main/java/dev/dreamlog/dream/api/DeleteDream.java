package dev.dreamlog.dream.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Throws the dream into the bin. A shared dream is taken back first. */
public record DeleteDream(@TargetAggregateIdentifier DreamId dreamId, long expectedVersion, AccountId wishedBy)
        implements DreamCommand {}
