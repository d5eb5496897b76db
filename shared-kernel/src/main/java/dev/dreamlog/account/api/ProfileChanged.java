package dev.dreamlog.account.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/** What somebody is called, or where and in which language they live, is this from here on; all of it is told. */
@Revision("1")
@StoredAs("account.profile-changed")
public record ProfileChanged(String accountId, @PersonalData(of = "accountId") String displayName, String timeZone,
        String locale) implements AccountEvent {}
