package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody wants nothing to do with another, who is not told. */
@Revision("1")
@StoredAs("social.account-blocked")
public record AccountBlocked(String accountId, String otherId) implements AcquaintanceEvent {}
