package dev.dreamlog.dream.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.Visibility;

/** A dream as the journal keeps it; read here, written by the projection alone. */
@Entity
@Table(name = "journal")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields, and some only its queries read
class JournalRow {

    @Id
    private UUID dreamId;
    private UUID dreamerId;
    private long version;
    private String text;
    private @Nullable String title;
    private LocalDate dreamedOn;
    private String language;
    @Enumerated(EnumType.STRING)
    private DreamKind kind;
    private @Nullable Integer mood;
    private @Nullable Integer lucidity;
    private List<String> emotions;
    private List<String> tags;
    @Enumerated(EnumType.STRING)
    private Visibility visibility;
    private boolean anonymous;
    private boolean favourite;
    private Instant recordedAt;
    private @Nullable Instant revisedAt;
    private @Nullable Instant deletedAt;
    private boolean erased;

    protected JournalRow() {}

    DreamView view() {
        return new DreamView(new DreamId(dreamId), version, text, title, dreamedOn, language, kind, mood, lucidity,
                emotions, tags, visibility, anonymous, favourite, recordedAt, revisedAt, deletedAt);
    }
}
