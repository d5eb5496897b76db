package dev.dreamlog.audit.query.rebuilding.comparing;

import java.util.List;

/**
 * What came of comparing a projection with what the log says it should be.
 *
 * @param position of the log at which both were compared
 * @param rows of the live tables
 * @param differences the first of them by key, table by table
 */
public record Comparison(boolean equal, long position, long rows, List<Difference> differences) {}
