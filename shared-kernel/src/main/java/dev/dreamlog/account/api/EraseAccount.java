package dev.dreamlog.account.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Forgets somebody for ever. That it is they themselves who wish it has been checked by the caller. */
public record EraseAccount(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}
