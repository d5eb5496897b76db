package dev.dreamlog.social.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.contract.query.search.Match;
import dev.dreamlog.social.api.PostView;

/**
 * A post, and where it says what was looked for.
 *
 * @param match null when nothing was looked for
 */
record FoundPost(@JsonUnwrapped PostView post, @Nullable Match match) {}
