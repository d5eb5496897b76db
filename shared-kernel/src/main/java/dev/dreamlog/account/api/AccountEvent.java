package dev.dreamlog.account.api;

import dev.dreamlog.eventstore.api.DomainEvent;

/** Everything that can happen to an account. */
public sealed interface AccountEvent extends DomainEvent
        permits AccountRegistered, ProfileChanged, PasswordChanged, RoleChanged, SignedIn, SignInRefused, AccountLocked,
        ApiKeyMade, ApiKeyRevoked, AccountErased {}
