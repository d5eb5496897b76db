package dev.dreamlog.account.api;

import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a key for good. */
public record RevokeApiKey(@TargetAggregateIdentifier AccountId accountId, UUID keyId) implements AccountCommand {}
