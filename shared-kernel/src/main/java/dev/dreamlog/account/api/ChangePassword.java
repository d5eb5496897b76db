package dev.dreamlog.account.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes that the account has another password. That its owner wished it has been checked by the caller. */
public record ChangePassword(@TargetAggregateIdentifier AccountId accountId) implements AccountCommand {}
