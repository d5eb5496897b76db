package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The account's password is another one, and all its sessions but the one that changed it ended. */
@Revision("1")
@StoredAs("account.password-changed")
public record PasswordChanged(String accountId) implements AccountEvent {}
