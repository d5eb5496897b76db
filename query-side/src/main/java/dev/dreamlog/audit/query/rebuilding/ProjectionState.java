package dev.dreamlog.audit.query.rebuilding;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param position of the last event that all its segments have heard; null when it was never started
 * @param lag events between that and the end of the log
 * @param rebuild the last one; null when there was none
 */
record ProjectionState(String name, List<String> tables, @Nullable Long position, long lag,
        @Nullable RebuildState rebuild) {}
