package dev.dreamlog.dream.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.Visibility;

/** A dream as the journal keeps it. */
final class JournalRow {

    static final String COLUMNS = """
            select dream_id, version, text, title, dreamed_on, language, kind, mood, lucidity, emotions, tags,
              visibility, anonymous, favourite, recorded_at, revised_at, deleted_at from journal""";

    private JournalRow() {}

    static DreamView view(ResultSet row) throws SQLException {
        return new DreamView(new DreamId(row.getObject("dream_id", UUID.class)), row.getLong("version"),
                row.getString("text"), row.getString("title"), row.getObject("dreamed_on", LocalDate.class),
                row.getString("language"), DreamKind.valueOf(row.getString("kind")),
                row.getObject("mood", Integer.class), row.getObject("lucidity", Integer.class),
                texts(row, "emotions"), texts(row, "tags"), Visibility.valueOf(row.getString("visibility")),
                row.getBoolean("anonymous"), row.getBoolean("favourite"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), instant(row, "revised_at"),
                instant(row, "deleted_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
