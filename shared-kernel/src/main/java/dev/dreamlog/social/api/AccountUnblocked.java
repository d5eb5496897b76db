package dev.dreamlog.social.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The block is taken back; what was before it does not return. */
@Revision("1")
@StoredAs("social.account-unblocked")
public record AccountUnblocked(String accountId, String otherId) implements AcquaintanceEvent {}
