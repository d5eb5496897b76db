package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentView;

/** What somebody said about a post; read here, written by the projection alone. */
@Entity
@Table(name = "post_comment")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills the fields, and some only its queries read
class CommentRow {

    @Id
    private UUID commentId;
    private UUID postId;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "author_id")
    private AuthorRow author;
    private String text;
    private @Nullable UUID replyTo;
    private Instant commentedAt;
    private boolean deleted;
    private boolean listed;

    protected CommentRow() {}

    CommentView view(PostRow post) {
        return new CommentView(new CommentId(commentId), post.hides(author) ? null : author.view(), text,
                replyTo == null ? null : new CommentId(replyTo), commentedAt);
    }
}
