package dev.dreamlog.dream.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Puts the dream among its dreamer's favourites. Repeating changes nothing. */
public record FavourDream(@TargetAggregateIdentifier DreamId dreamId, AccountId wishedBy) implements DreamCommand {}
