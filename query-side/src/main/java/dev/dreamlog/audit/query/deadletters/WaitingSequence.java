package dev.dreamlog.audit.query.deadletters;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The first letter of a sequence: what holds up the others.
 *
 * @param position of its event in the log
 * @param cause types and the place in the code, never a message; null when it only waited behind another
 * @param waiting how many letters are behind it
 */
record WaitingSequence(UUID id, String group, String sequence, long position, String eventType, String aggregate,
        @Nullable String cause, Instant enqueuedAt, Instant lastTriedAt, long waiting) {}
