package dev.dreamlog.account.api;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Wishes for a key that lets a program act for the account. The secret itself is no part of it. */
public record MakeApiKey(@TargetAggregateIdentifier AccountId accountId, UUID keyId, String name, Set<Scope> scopes,
        @Nullable Instant expiresAt) implements AccountCommand {}
