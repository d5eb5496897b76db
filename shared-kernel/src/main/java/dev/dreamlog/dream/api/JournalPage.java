package dev.dreamlog.dream.api;

import java.util.List;

/** A page of a journal. */
public record JournalPage(List<DreamView> items, boolean more) {}
