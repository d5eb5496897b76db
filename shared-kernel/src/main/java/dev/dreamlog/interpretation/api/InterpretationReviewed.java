package dev.dreamlog.interpretation.api;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.eventstore.api.StoredAs;

/**
 * An imam decided about the answer.
 *
 * @param commentary the imam's words, but about a dream: they belong to the dreamer and are forgotten with them
 */
@Revision("1")
@StoredAs("interpretation.reviewed")
public record InterpretationReviewed(String interpretationId, String dreamerId, String reviewerId,
        ReviewDecision decision, @PersonalData(of = "dreamerId") @Nullable String commentary)
        implements InterpretationEvent {}
