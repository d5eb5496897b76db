package dev.dreamlog.audit.query.rebuilding;

import java.util.List;

import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A stretch of the log, ready to be told.
 *
 * @param upTo the last place of the stretch, whatever stands there
 */
record LogPage(List<TrackedEventMessage<?>> events, long upTo) {}
