package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/**
 * Somebody tried to sign in to the account with a wrong password. From where is not kept.
 *
 * @param tries how often, since this was last noted
 */
@Revision("1")
@StoredAs("account.sign-in-refused")
public record SignInRefused(String accountId, int tries) implements AccountEvent {}
