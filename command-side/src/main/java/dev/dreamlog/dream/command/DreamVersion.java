package dev.dreamlog.dream.command;

import dev.dreamlog.dream.api.DreamId;

/** What a writer gets back: which dream, and what to name in the next {@code If-Match}. */
record DreamVersion(DreamId id, long version) {}
