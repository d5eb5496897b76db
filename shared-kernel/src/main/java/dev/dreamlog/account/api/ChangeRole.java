package dev.dreamlog.account.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives the account another role. Repeating changes nothing. */
public record ChangeRole(@TargetAggregateIdentifier AccountId accountId, Role role) implements AccountCommand {}
