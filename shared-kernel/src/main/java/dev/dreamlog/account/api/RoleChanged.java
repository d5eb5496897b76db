package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The account holds another role from here on. */
@Revision("1")
@StoredAs("account.role-changed")
public record RoleChanged(String accountId, Role role) implements AccountEvent {}
