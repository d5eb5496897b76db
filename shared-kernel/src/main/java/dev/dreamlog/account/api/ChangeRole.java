package dev.dreamlog.account.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives the account another role. Repeating changes nothing, whatever the reason. */
public record ChangeRole(@TargetAggregateIdentifier AccountId accountId, Role role,
        @Nullable String reason) implements AccountCommand {}
