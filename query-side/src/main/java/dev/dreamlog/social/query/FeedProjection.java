package dev.dreamlog.social.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.AccountRegistered;
import dev.dreamlog.account.api.ProfileChanged;
import dev.dreamlog.contract.query.Keeps;
import dev.dreamlog.contract.query.PageCache;
import dev.dreamlog.contract.query.Stamps;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.eventstore.api.PersonalData;
import dev.dreamlog.social.api.CommentDeleted;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentView;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostHidden;

import static java.time.ZoneOffset.UTC;

/**
 * Keeps what readers may see and what they said about it. Dreams, posts and accounts may be told in any order
 * among each other, so each has rows of its own. An event that comes twice changes nothing.
 */
@Component
@ProcessingGroup("social.feed")
@Keeps(value = {"post", "hidden_post", "post_comment", "author", "feed_stamp"}, random = "feed_stamp")
class FeedProjection {

    /** From a deleted comment up the thread, as far as nothing that is listed hangs on it. */
    private static final String UNLIST = """
            with recursive bare (comment_id, reply_to) as (
                select c.comment_id, c.reply_to from post_comment c
                where c.comment_id = :comment and not exists (
                    select from post_comment r where r.reply_to = c.comment_id and r.listed)
              union all
                select c.comment_id, c.reply_to from bare b join post_comment c on c.comment_id = b.reply_to
                where c.deleted and not exists (
                    select from post_comment r
                    where r.reply_to = c.comment_id and r.listed and r.comment_id <> b.comment_id))
            update post_comment set listed = false where comment_id in (select comment_id from bare)""";

    private final JdbcClient jdbc;
    private final Stamps stamps;

    FeedProjection(JdbcClient jdbc, PageCache cache) {
        this.jdbc = jdbc;
        this.stamps = new Stamps(jdbc, "feed_stamp", _ -> cache.forget(List.of(FeedPages.SHELF)));
    }

    @EventHandler
    void on(AccountRegistered event) {
        show(jdbc.sql("""
                insert into author (account_id, display_name) values (:account, :displayName)
                on conflict (account_id) do nothing""")
                .param("account", AccountId.of(event.accountId()).value())
                .param("displayName", event.displayName()));
    }

    /** Who was erased stays so, should this be told once more. */
    @EventHandler
    void on(ProfileChanged event) {
        show(jdbc.sql("""
                update author set display_name = :displayName
                where account_id = :account and display_name <> :erased""")
                .param("account", AccountId.of(event.accountId()).value())
                .param("displayName", event.displayName())
                .param("erased", PersonalData.ERASED));
    }

    @EventHandler
    void on(AccountErased event) {
        show(jdbc.sql("update author set display_name = :erased where account_id = :account")
                .param("account", AccountId.of(event.accountId()).value())
                .param("erased", PersonalData.ERASED));
    }

    /** Nobody sees it yet. */
    @EventHandler
    void on(DreamRecorded event, @SequenceNumber long sequence) {
        content(event.content(), of(event, sequence, jdbc.sql("""
                insert into post (dream_id, dreamer_id, version, text, title, language, kind, visibility, anonymous)
                values (:dream, :dreamer, :version, :text, :title, :language, :kind, :visibility, false)
                on conflict (dream_id) do nothing""")))
                .param("dreamer", AccountId.of(event.dreamerId()).value())
                .param("visibility", Visibility.PRIVATE.name())
                .update();
    }

    @EventHandler
    void on(DreamRevised event, @SequenceNumber long sequence) {
        write(event, sequence, content(event.content(), jdbc.sql("""
                update post set version = :version, text = :text, title = :title, language = :language, kind = :kind
                where dream_id = :dream and version < :version""")));
    }

    /** A wider or narrower circle is a new post in the feed; putting a name to it or taking it off is not. */
    @EventHandler
    void on(DreamShared event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update post set version = :version, visibility = :visibility, anonymous = :anonymous,
                    shared_at = case when visibility = :visibility then shared_at else :at end
                where dream_id = :dream and version < :version""")
                .param("visibility", event.visibility().name())
                .param("anonymous", event.anonymous())
                .param("at", at.atOffset(UTC)));
    }

    @EventHandler
    void on(DreamWithdrawn event, @SequenceNumber long sequence) {
        takeDown(event, sequence);
    }

    @EventHandler
    void on(DreamDeleted event, @SequenceNumber long sequence) {
        takeDown(event, sequence);
    }

    /** Nobody sees the post any more, and there is nothing left to see. */
    @EventHandler
    void on(DreamErased event, @SequenceNumber long sequence) {
        write(event, sequence, jdbc.sql("""
                update post set version = :version, text = :erased,
                    title = case when title is not null then :erased end
                where dream_id = :dream and version < :version""")
                .param("erased", PersonalData.ERASED));
    }

    @EventHandler
    void on(PostCommented event, @Timestamp Instant at) {
        show(jdbc.sql("""
                insert into post_comment (comment_id, post_id, author_id, text, reply_to, commented_at)
                values (:comment, :post, :author, :text, :replyTo, :at)
                on conflict (comment_id) do nothing""")
                .param("comment", CommentId.of(event.commentId()).value())
                .param("post", DreamId.of(event.postId()).value())
                .param("author", AccountId.of(event.authorId()).value())
                .param("text", event.text())
                .param("replyTo", event.replyTo() == null ? null : CommentId.of(event.replyTo()).value())
                .param("at", at.atOffset(UTC)));
    }

    /** Its words are gone. A place that is still needed stays, and goes with the last reply that needs it. */
    @EventHandler
    void on(CommentDeleted event) {
        UUID comment = CommentId.of(event.commentId()).value();
        show(jdbc.sql("update post_comment set text = :text, deleted = true where comment_id = :comment")
                .param("text", CommentView.DELETED).param("comment", comment));
        show(jdbc.sql(UNLIST).param("comment", comment));
    }

    @EventHandler
    void on(PostHidden event) {
        show(jdbc.sql("insert into hidden_post (post_id) values (:post) on conflict do nothing")
                .param("post", DreamId.of(event.postId()).value()));
    }

    /** The comments keep their places, so that replies to them still have something above them. */
    @EventHandler
    void on(CommentsErased event) {
        show(jdbc.sql("""
                update post_comment set text = :erased
                where post_id = :post and author_id = :author and not deleted""")
                .param("post", DreamId.of(event.postId()).value())
                .param("author", AccountId.of(event.authorId()).value())
                .param("erased", PersonalData.ERASED));
    }

    private void takeDown(DreamEvent event, long sequence) {
        write(event, sequence, jdbc.sql("""
                update post set version = :version, visibility = :visibility, anonymous = false, shared_at = null
                where dream_id = :dream and version < :version""")
                .param("visibility", Visibility.PRIVATE.name()));
    }

    private void write(DreamEvent event, long sequence, StatementSpec statement) {
        show(of(event, sequence, statement));
    }

    private static StatementSpec of(DreamEvent event, long sequence, StatementSpec statement) {
        return statement.param("dream", DreamId.of(event.dreamId()).value()).param("version", sequence + 1);
    }

    /** What readers may have seen is another now. */
    private void show(StatementSpec change) {
        if (change.update() > 0) {
            stamps.renew(Stamps.EVERYBODY);
        }
    }

    private static StatementSpec content(DreamContent content, StatementSpec statement) {
        return statement
                .param("text", content.text())
                .param("title", content.title())
                .param("language", content.language())
                .param("kind", content.kind().name());
    }
}
