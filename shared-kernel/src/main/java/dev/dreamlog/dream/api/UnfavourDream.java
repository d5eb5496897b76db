package dev.dreamlog.dream.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Takes the dream from among its dreamer's favourites. Repeating changes nothing. */
public record UnfavourDream(@TargetAggregateIdentifier DreamId dreamId, AccountId wishedBy) implements DreamCommand {}
