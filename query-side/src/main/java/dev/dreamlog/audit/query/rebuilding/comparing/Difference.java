package dev.dreamlog.audit.query.rebuilding.comparing;

import java.util.List;
import java.util.Map;

/**
 * A row that is not as it should be. It is named by its key, and its columns by their names: what stands in them may be
 * somebody's words.
 *
 * @param key columns of the primary key: ids and places, no words
 * @param columns that differ; empty when the whole row is missing or too many
 */
public record Difference(String table, Map<String, String> key, Kind kind, List<String> columns) {

    /** How a live row differs from what the log says. */
    public enum Kind {
        /** It is not there. */
        MISSING,
        /** It should not be there. */
        SURPLUS, CHANGED
    }
}
