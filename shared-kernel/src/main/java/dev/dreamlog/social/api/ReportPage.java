package dev.dreamlog.social.api;

import java.util.List;

/** A page of the reports that wait for a decision. */
public record ReportPage(List<OpenReport> items, boolean more) {}
