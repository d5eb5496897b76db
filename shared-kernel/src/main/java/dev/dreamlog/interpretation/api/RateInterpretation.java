package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Says how good an answer is. Only the dreamer may; a later rating takes the place of the one before.
 *
 * @param stars from 1 to 5
 */
public record RateInterpretation(@TargetAggregateIdentifier InterpretationId interpretationId, AccountId wishedBy,
        int stars, @Nullable String comment) implements InterpretationCommand {}
