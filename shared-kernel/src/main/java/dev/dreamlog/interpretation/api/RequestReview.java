package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Asks an imam to look at an answer, and so to read the dream. Only the dreamer may. */
public record RequestReview(@TargetAggregateIdentifier InterpretationId interpretationId, AccountId wishedBy)
        implements InterpretationCommand {}
