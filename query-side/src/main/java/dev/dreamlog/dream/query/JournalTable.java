package dev.dreamlog.dream.query;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.dream.api.DreamView;

/** Reads the journal. */
@Component
class JournalTable {

    private static final String ONE = JournalRow.COLUMNS
            + " where dream_id = :dream and dreamer_id = :dreamer and deleted_at is null";
    private static final String SOME = JournalRow.COLUMNS + " where dream_id = any (:dreams) and deleted_at is null";
    private static final String NEWEST_FIRST = " order by dream_id desc limit :limit";
    private static final String TEXTS = """
            select coalesce(title, '') || ' ' || joined(tags) || ' ' || text from journal
             where dreamer_id = :dreamer and deleted_at is null""" + NEWEST_FIRST;
    private final JdbcClient jdbc;

    JournalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DreamView> one(UUID dream, UUID dreamer) {
        return jdbc.sql(ONE).param("dream", dream).param("dreamer", dreamer)
                .query((row, _) -> JournalRow.view(row)).optional();
    }

    List<DreamView> some(Collection<UUID> dreams) {
        return jdbc.sql(SOME).param("dreams", dreams.toArray(UUID[]::new))
                .query((row, _) -> JournalRow.view(row)).list();
    }

    List<DreamView> newest(Wanted wanted, int limit) {
        return jdbc.sql(JournalRow.COLUMNS + wanted.condition() + NEWEST_FIRST).params(wanted.parameters())
                .param("limit", limit).query((row, _) -> JournalRow.view(row)).list();
    }

    List<String> newestTexts(UUID dreamer, int limit) {
        return jdbc.sql(TEXTS).param("dreamer", dreamer).param("limit", limit)
                .query((row, _) -> row.getString(1)).list();
    }
}
