package dev.dreamlog.dream.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/** The dream is open to readers beyond its dreamer; shared again, the newest wish counts. */
@Revision("1")
@StoredAs("dream.shared")
public record DreamShared(String dreamId, String dreamerId, Visibility visibility, boolean anonymous)
        implements DreamEvent {}
