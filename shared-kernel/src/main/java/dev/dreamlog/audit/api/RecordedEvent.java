package dev.dreamlog.audit.api;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One event as an auditor sees it: what happened, to what, when, by whom and why.
 *
 * @param position place in the log
 * @param sequence place in its aggregate's own history, counted from 0
 * @param client through which the wish came: a session, anonymous, or a part of the product
 * @param cause the event that led to it, or the message that began it all
 * @param command what was asked for when it happened; null for what is older than this note
 * @param trace W3C trace context
 * @param reason why the product decided it by itself; null when a person did
 */
public record RecordedEvent(long position, String id, String type, String revision, @Nullable String aggregateType,
        String aggregate, long sequence, Instant recordedAt, @Nullable String actor, @Nullable String role,
        @Nullable String client, @Nullable String correlation, @Nullable String cause, @Nullable String command,
        @Nullable String trace, @Nullable String reason, Map<String, Object> payload) {}
