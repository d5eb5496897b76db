package dev.dreamlog.social.api;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of the reports that wait for a decision, the oldest first; answered with {@link ReportPage}. Whether
 * an administrator asks is for the asker to know.
 *
 * @param after where the page before ended; null starts at the oldest
 * @param limit from 1 to 100
 */
public record FindReportPage(@Nullable ReportId after, int limit) {}
