package dev.dreamlog.dream.api;

import java.time.Duration;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dream lies in the bin. */
@Revision("1")
@StoredAs("dream.deleted")
public record DreamDeleted(String dreamId, String dreamerId) implements DreamEvent {

    /** How long it lies there before it is forgotten. */
    public static final Duration KEPT = Duration.ofDays(30);
}
