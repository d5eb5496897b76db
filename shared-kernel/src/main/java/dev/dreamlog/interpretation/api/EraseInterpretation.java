package dev.dreamlog.interpretation.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Forgets the answer, and stops looking for one; the dreamer was erased. Repeating changes nothing. */
public record EraseInterpretation(@TargetAggregateIdentifier InterpretationId interpretationId)
        implements InterpretationCommand {}
