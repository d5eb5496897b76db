package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Does without an answer that has not come yet. Only the dreamer may; repeating changes nothing. */
public record CancelInterpretation(@TargetAggregateIdentifier InterpretationId interpretationId, AccountId wishedBy)
        implements InterpretationCommand {}
