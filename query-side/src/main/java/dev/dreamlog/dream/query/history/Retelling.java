package dev.dreamlog.dream.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamFavoured;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRestored;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamUnfavoured;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.dream.query.history.DreamLog.Told;

/** Tells a dream's story again, as the journal would have shown it after each of its events. */
final class Retelling {

    private final DreamId id;
    private DreamContent content;
    private Visibility visibility = Visibility.PRIVATE;
    private boolean anonymous;
    private boolean favourite;
    private final Instant recordedAt;
    private @Nullable Instant revisedAt;
    private @Nullable Instant deletedAt;

    private Retelling(DreamRecorded recorded, Instant at) {
        id = DreamId.of(recorded.dreamId());
        content = recorded.content();
        recordedAt = at;
    }

    /** One view for each event; the first is version 1. */
    static List<DreamView> of(List<Told> story) {
        List<DreamView> versions = new ArrayList<>();
        if (!story.isEmpty() && story.getFirst().event() instanceof DreamRecorded recorded) {
            Retelling dream = new Retelling(recorded, story.getFirst().at());
            for (Told told : story) {
                dream.hear(told.event(), told.at());
                versions.add(dream.view(versions.size() + 1L));
            }
        }
        return versions;
    }

    private void hear(DreamEvent event, Instant at) {
        switch (event) {
            case DreamRecorded _,DreamErased _ -> {
            }
            case DreamRevised revised -> {
                content = revised.content();
                revisedAt = at;
            }
            case DreamShared shared -> open(shared.visibility(), shared.anonymous());
            case DreamWithdrawn _ -> open(Visibility.PRIVATE, false);
            case DreamFavoured _ -> favourite = true;
            case DreamUnfavoured _ -> favourite = false;
            case DreamDeleted _ -> deletedAt = at;
            case DreamRestored _ -> deletedAt = null;
        }
    }

    private void open(Visibility wanted, boolean hidden) {
        visibility = wanted;
        anonymous = hidden;
    }

    private DreamView view(long version) {
        return new DreamView(id, version, content.text(), content.title(), content.dreamedOn(), content.language(),
                content.kind(), content.mood(), content.lucidity(), content.emotions(), content.tags(), visibility,
                anonymous, favourite, recordedAt, revisedAt, deletedAt);
    }
}
