package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** A session of the account began. */
@Revision("1")
@StoredAs("account.signed-in")
public record SignedIn(String accountId, String sessionId) implements AccountEvent {}
