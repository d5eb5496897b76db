package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.Actor;

/**
 * Says what an imam thinks of an answer. The first to decide has decided.
 *
 * @param commentary needed where the answer is not simply endorsed
 */
public record ReviewInterpretation(@TargetAggregateIdentifier InterpretationId interpretationId, Actor reviewer,
        ReviewDecision decision, @Nullable String commentary) implements InterpretationCommand {}
