package dev.dreamlog.dream.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.contract.query.search.Match;
import dev.dreamlog.dream.api.DreamView;

/**
 * A dream of one's own, and where it says what was looked for.
 *
 * @param match null when nothing was looked for
 */
record FoundDream(@JsonUnwrapped DreamView dream, @Nullable Match match) {}
