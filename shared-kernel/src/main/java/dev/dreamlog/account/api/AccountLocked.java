package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/**
 * So many wrong passwords were tried that for a while only devices known to the account may try again.
 *
 * @param until an instant in UTC
 */
@Revision("1")
@StoredAs("account.locked")
public record AccountLocked(String accountId, String until) implements AccountEvent {}
