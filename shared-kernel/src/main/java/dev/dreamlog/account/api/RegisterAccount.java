package dev.dreamlog.account.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Wishes to join. That the e-mail address is free and the password acceptable has been checked by the caller. */
public record RegisterAccount(@TargetAggregateIdentifier AccountId accountId, String email, String displayName,
        String timeZone, String locale) implements AccountCommand {}
