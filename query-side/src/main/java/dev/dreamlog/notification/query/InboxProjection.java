package dev.dreamlog.notification.query;

import java.util.UUID;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Keeps;
import dev.dreamlog.contract.query.LogPlaces;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationReviewed;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.notification.api.NotificationKind;
import dev.dreamlog.notification.api.NotificationsRead;
import dev.dreamlog.social.api.AcquaintanceEvent;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.FriendshipAsked;
import dev.dreamlog.social.api.FriendshipMade;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.social.api.SocialEvent;

import static java.time.ZoneOffset.UTC;

/**
 * Keeps what happened that somebody may be told of, one row for each event. Whom a post's news are for, the post knows,
 * which may become known later: who is told, and how much of it, is for readers to ask. An event that comes twice
 * finds its place taken, or a version not below its own.
 */
@Component
@ProcessingGroup("notification.inbox")
@Keeps({"notification", "notification_interpretation", "notification_read"})
class InboxProjection {

    private static final String OF_INTERPRETATION = """
            insert into notification (place, version, kind, happened_at, account_id, interpretation_id, dream_id)
            select :place, :version, :kind, :at, dreamer_id, interpretation_id, dream_id
            from notification_interpretation where interpretation_id = :interpretation
            on conflict (place) do nothing""";
    private final JdbcClient jdbc;
    private final LogPlaces places;

    InboxProjection(JdbcClient jdbc, LogPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    @EventHandler
    void on(InterpretationRequested event) {
        jdbc.sql("""
                insert into notification_interpretation (interpretation_id, dream_id, dreamer_id)
                values (:interpretation, :dream, :dreamer) on conflict do nothing""")
                .param("interpretation", InterpretationId.of(event.interpretationId()).value())
                .param("dream", DreamId.of(event.dreamId()).value())
                .param("dreamer", AccountId.of(event.dreamerId()).value())
                .update();
    }

    @EventHandler
    void on(InterpretationCompleted event, DomainEventMessage<?> message) {
        write(event, message, NotificationKind.INTERPRETATION_COMPLETED);
    }

    @EventHandler
    void on(InterpretationFailed event, DomainEventMessage<?> message) {
        write(event, message, NotificationKind.INTERPRETATION_FAILED);
    }

    @EventHandler
    void on(InterpretationTimedOut event, DomainEventMessage<?> message) {
        write(event, message, NotificationKind.INTERPRETATION_TIMED_OUT);
    }

    /** Imams decide without a name. */
    @EventHandler
    void on(InterpretationReviewed event, DomainEventMessage<?> message) {
        write(event, message, NotificationKind.INTERPRETATION_REVIEWED);
    }

    /** Given, taken back and given again it is one like, told of once. */
    @EventHandler
    void on(PostLiked event, DomainEventMessage<?> message) {
        write(message, NotificationKind.POST_LIKED, jdbc.sql("""
                insert into notification (place, version, kind, happened_at, actor_id, post_id)
                values (:place, :version, :kind, :at, :actor, :post)
                on conflict (post_id, actor_id) where kind = 'POST_LIKED'
                do update set standing = true, version = excluded.version
                where notification.version < excluded.version""")
                .param("actor", AccountId.of(event.accountId()).value())
                .param("post", postOf(event)));
    }

    @EventHandler
    void on(PostUnliked event, DomainEventMessage<?> message) {
        jdbc.sql("""
                update notification set standing = false, version = :version
                where post_id = :post and actor_id = :actor and kind = 'POST_LIKED' and version < :version""")
                .param("version", message.getSequenceNumber() + 1)
                .param("actor", AccountId.of(event.accountId()).value())
                .param("post", postOf(event))
                .update();
    }

    /** For whoever is answered, and for the dreamer. */
    @EventHandler
    void on(PostCommented event, DomainEventMessage<?> message) {
        write(message, NotificationKind.POST_COMMENTED, jdbc.sql("""
                insert into notification (place, version, kind, happened_at, account_id, actor_id, post_id, comment_id)
                values (:place, :version, :kind, :at,
                    (select actor_id from notification where comment_id = :replyTo), :actor, :post, :comment)
                on conflict (place) do nothing""")
                .param("actor", AccountId.of(event.authorId()).value())
                .param("post", postOf(event))
                .param("comment", CommentId.of(event.commentId()).value())
                .param("replyTo", event.replyTo() == null ? null : CommentId.of(event.replyTo()).value()));
    }

    @EventHandler
    void on(FriendshipAsked event, DomainEventMessage<?> message) {
        write(event, message, NotificationKind.FRIENDSHIP_ASKED);
    }

    @EventHandler
    void on(FriendshipMade event, DomainEventMessage<?> message) {
        write(event, message, NotificationKind.FRIENDSHIP_MADE);
    }

    @EventHandler
    void on(NotificationsRead event) {
        jdbc.sql("""
                insert into notification_read (account_id, up_to) values (:account, :upTo)
                on conflict (account_id) do update set up_to = greatest(notification_read.up_to, excluded.up_to)""")
                .param("account", AccountId.of(event.accountId()).value())
                .param("upTo", event.upTo())
                .update();
    }

    private void write(InterpretationEvent event, DomainEventMessage<?> message, NotificationKind kind) {
        write(message, kind, jdbc.sql(OF_INTERPRETATION)
                .param("interpretation", InterpretationId.of(event.interpretationId()).value()));
    }

    /** Asked anew after an end, it is news again and takes the place of the old. */
    private void write(AcquaintanceEvent event, DomainEventMessage<?> message, NotificationKind kind) {
        write(message, kind, jdbc.sql("""
                insert into notification (place, version, kind, happened_at, account_id, actor_id)
                values (:place, :version, :kind, :at, :account, :actor)
                on conflict (account_id, actor_id, kind) where kind in ('FRIENDSHIP_ASKED', 'FRIENDSHIP_MADE')
                do update set place = excluded.place, version = excluded.version, happened_at = excluded.happened_at
                where notification.version < excluded.version""")
                .param("account", AccountId.of(event.otherId()).value())
                .param("actor", AccountId.of(event.accountId()).value()));
    }

    private void write(DomainEventMessage<?> message, NotificationKind kind, StatementSpec statement) {
        statement.param("place", places.of(message))
                .param("version", message.getSequenceNumber() + 1)
                .param("kind", kind.name())
                .param("at", message.getTimestamp().atOffset(UTC))
                .update();
    }

    private static UUID postOf(SocialEvent event) {
        return DreamId.of(event.postId()).value();
    }
}
