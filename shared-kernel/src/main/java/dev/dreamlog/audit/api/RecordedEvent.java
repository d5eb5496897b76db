package dev.dreamlog.audit.api;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One event as an auditor sees it: what happened, to what, when, by whom and why.
 *
 * @param position place in the log
 * @param sequence place in its aggregate's own history, counted from 0
 * @param cause the message that led to it; null when nothing did
 */
public record RecordedEvent(long position, String id, String type, String revision, @Nullable String aggregateType,
        String aggregate, long sequence, Instant recordedAt, @Nullable String actor, @Nullable String role,
        @Nullable String correlation, @Nullable String cause, Map<String, Object> payload) {}
