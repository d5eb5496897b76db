package dev.dreamlog.dream.api;

import java.time.Instant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Takes the dream out of the bin, as long as it is kept there; only its dreamer may. Repeating changes nothing. */
public record RestoreDream(@TargetAggregateIdentifier DreamId dreamId, AccountId wishedBy, Instant wishedAt)
        implements DreamCommand {}
