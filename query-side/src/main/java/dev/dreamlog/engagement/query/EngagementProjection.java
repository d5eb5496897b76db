package dev.dreamlog.engagement.query;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Keeps;
import dev.dreamlog.contract.query.Stamps;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.social.api.CommentDeleted;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.social.api.SocialEvent;

/**
 * Counts likes and comments. A like counts by the row it adds or takes away, and an event that comes twice finds
 * a version not below its own: whatever is repeated, the numbers stay exact. A post that is taken down keeps them,
 * since it may be shared again.
 */
@Component
@ProcessingGroup("engagement.counters")
@Keeps(value = {"engagement_post", "post_tally", "post_like", "engagement_stamp"}, random = "engagement_stamp")
class EngagementProjection {

    private static final String TALLY = """
            insert into post_tally (post_id, version, likes, comments) values (:post, :version, %s, %s)
            on conflict (post_id) do update set version = excluded.version,
                likes = post_tally.likes + excluded.likes, comments = post_tally.comments + excluded.comments
            where post_tally.version < excluded.version""";
    private static final String UNSEEN = """
            not exists (select from post_tally where post_id = :post and version >= :version)""";
    private static final String LIKE = """
            with added as (insert into post_like (post_id, account_id) select :post, :account where %s
                on conflict do nothing returning 1)
            """.formatted(UNSEEN) + TALLY.formatted("(select count(*) from added)", "0");
    private static final String UNLIKE = """
            with taken as (delete from post_like where post_id = :post and account_id = :account and %s returning 1)
            """.formatted(UNSEEN) + TALLY.formatted("-(select count(*) from taken)", "0");

    private final JdbcClient jdbc;
    private final Stamps stamps;

    EngagementProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        // Numbers are nobody's words: cached ones may lie until they end by themselves.
        this.stamps = new Stamps(jdbc, "engagement_stamp", _ -> {});
    }

    @EventHandler
    void on(DreamShared event, @SequenceNumber long sequence) {
        stands(event, sequence, true);
    }

    @EventHandler
    void on(DreamWithdrawn event, @SequenceNumber long sequence) {
        stands(event, sequence, false);
    }

    @EventHandler
    void on(DreamDeleted event, @SequenceNumber long sequence) {
        stands(event, sequence, false);
    }

    @EventHandler
    void on(DreamErased event, @SequenceNumber long sequence) {
        stands(event, sequence, false);
    }

    @EventHandler
    void on(PostLiked event, @SequenceNumber long sequence) {
        count(event, sequence, jdbc.sql(LIKE).param("account", AccountId.of(event.accountId()).value()));
    }

    @EventHandler
    void on(PostUnliked event, @SequenceNumber long sequence) {
        count(event, sequence, jdbc.sql(UNLIKE).param("account", AccountId.of(event.accountId()).value()));
    }

    @EventHandler
    void on(PostCommented event, @SequenceNumber long sequence) {
        count(event, sequence, jdbc.sql(TALLY.formatted("0", "1")));
    }

    @EventHandler
    void on(CommentDeleted event, @SequenceNumber long sequence) {
        count(event, sequence, jdbc.sql(TALLY.formatted("0", "-1")));
    }

    private void stands(DreamEvent event, long sequence, boolean standing) {
        renewIfChanged(jdbc.sql("""
                insert into engagement_post (post_id, dreamer_id, version, standing)
                values (:post, :dreamer, :version, :standing)
                on conflict (post_id) do update set version = excluded.version, standing = excluded.standing
                where engagement_post.version < excluded.version""")
                .param("post", DreamId.of(event.dreamId()).value())
                .param("dreamer", AccountId.of(event.dreamerId()).value())
                .param("version", sequence + 1)
                .param("standing", standing)
                .update());
    }

    private void count(SocialEvent event, long sequence, StatementSpec statement) {
        renewIfChanged(statement.param("post", DreamId.of(event.postId()).value()).param("version", sequence + 1)
                .update());
    }

    private void renewIfChanged(int rows) {
        if (rows > 0) {
            stamps.renew(Stamps.EVERYBODY);
        }
    }
}
