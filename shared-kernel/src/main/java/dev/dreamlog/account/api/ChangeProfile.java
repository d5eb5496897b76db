package dev.dreamlog.account.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Wishes another name, time zone or language; nothing leaves it as it is. Repeating changes nothing. */
public record ChangeProfile(@TargetAggregateIdentifier AccountId accountId, @Nullable String displayName,
        @Nullable String timeZone, @Nullable String locale) implements AccountCommand {}
