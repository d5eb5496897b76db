package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The key opens nothing any more. */
@Revision("1")
@StoredAs("account.api-key-revoked")
public record ApiKeyRevoked(String accountId, String keyId) implements AccountEvent {}
