package dev.dreamlog.interpretation.api;

import dev.dreamlog.eventstore.api.DomainEvent;

/** Everything that can happen to an interpretation. */
public sealed interface InterpretationEvent extends DomainEvent
        permits InterpretationRequested, AttemptStarted, AttemptFailed, InterpretationCompleted, InterpretationFailed,
        InterpretationTimedOut, InterpretationCancelled, InterpretationRetried, InterpretationRated, ReviewRequested,
        InterpretationReviewed, InterpretationErased {

    String interpretationId();
}
