package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/** Somebody joined. */
@Revision("1")
@StoredAs("account.registered")
public record AccountRegistered(String accountId, @PersonalData(of = "accountId") String email,
        @PersonalData(of = "accountId") String displayName, String timeZone, String locale) implements AccountEvent {}
