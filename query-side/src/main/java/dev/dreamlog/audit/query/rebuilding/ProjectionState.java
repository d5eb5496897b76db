package dev.dreamlog.audit.query.rebuilding;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param position up to which all its segments have read; null when it was never started
 * @param lag events after that which it has yet to hear
 * @param rebuild the last one; null when there was none
 * @param verification the last one; null when there was none
 */
record ProjectionState(String name, List<String> tables, @Nullable Long position, long lag,
        @Nullable RebuildState rebuild, @Nullable RebuildState verification) {}
