package dev.dreamlog.audit.api;

import java.util.List;

/** A page of the log. */
public record HistoryPage(List<RecordedEvent> items, boolean more) {}
