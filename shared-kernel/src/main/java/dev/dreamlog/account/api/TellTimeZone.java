package dev.dreamlog.account.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks an account for its IANA time zone; changes nothing. */
public record TellTimeZone(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}
