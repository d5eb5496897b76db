package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.Engagement;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;

/** A dream as the feed keeps it, shared or not; read here, written by the projection alone. */
@Entity
@Table(name = "post")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields, and some only its queries read
class PostRow {

    @Id
    private UUID dreamId;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "dreamer_id")
    private AuthorRow dreamer;
    private String text;
    private @Nullable String title;
    private String language;
    @Enumerated(EnumType.STRING)
    private DreamKind kind;
    @Enumerated(EnumType.STRING)
    private Visibility visibility;
    private boolean anonymous;
    private Instant sharedAt;
    /** Kept in a table of its own, since it may be told before the dream itself. */
    @Formula("exists (select 1 from hidden_post h where h.post_id = dream_id)")
    private boolean hidden;

    protected PostRow() {}

    PostId id() {
        return PostId.of(new DreamId(dreamId));
    }

    /** A name under the dreamer's own comment would tell who dreamt. */
    boolean hides(AuthorRow commenter) {
        return anonymous && commenter.view().equals(dreamer.view());
    }

    /** The same to every reader, its dreamer included: an anonymous post names nobody to anybody. */
    PostView view(Engagement engagement) {
        return new PostView(new DreamId(dreamId), anonymous ? null : dreamer.view(), anonymous, title, text, language,
                kind, sharedAt, hidden ? true : null, engagement);
    }
}
