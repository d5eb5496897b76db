package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.Quota;

/**
 * Asks anew after every try came to nothing. Only the dreamer may, and of two who ask at once one is refused. Answers
 * with the {@link Quota} that is left.
 */
public record RetryInterpretation(@TargetAggregateIdentifier InterpretationId interpretationId, AccountId wishedBy)
        implements InterpretationCommand {}
