package dev.dreamlog.engagement.query;

import java.util.UUID;

import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamShared;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.engagement.api.EngagementTotals;
import dev.dreamlog.engagement.api.FindMyEngagement;
import dev.dreamlog.social.api.CommentDeleted;
import dev.dreamlog.social.api.Engagement;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Telling;

import static org.assertj.core.api.Assertions.assertThat;

/** What is counted after each event. */
@DreamlogTest
class EngagementIT {

    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final AccountId ben = new AccountId(UUID.randomUUID());
    private final AccountId eve = new AccountId(UUID.randomUUID());
    private final DreamId falling = new DreamId(UUID.randomUUID());

    @Autowired
    private QueryGateway queries;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private EngagementProjection projection;
    @Autowired
    private TransactionOperations transactions;
    private Telling counters;

    @BeforeEach
    void open() {
        counters = new Telling(projection, transactions);
    }

    @Test
    void a_post_that_nobody_reacted_to_has_no_likes_and_no_comments() {
        assertThat(of(ada)).isEqualTo(new Engagement(0, 0, false));
    }

    @Test
    void a_like_counts_and_shows_to_who_gave_it() {
        counters.tell(0, liked(ben)).tell(1, liked(eve));
        assertThat(of(ben)).isEqualTo(new Engagement(2, 0, true));
        assertThat(of(ada)).isEqualTo(new Engagement(2, 0, false));
        assertThat(of(null)).isEqualTo(new Engagement(2, 0, false));
    }

    @Test
    void a_like_taken_back_does_not_count() {
        counters.tell(0, liked(ben)).tell(1, liked(eve)).tell(2, unliked(ben));
        assertThat(of(ben)).isEqualTo(new Engagement(1, 0, false));
    }

    @Test
    void a_comment_counts() {
        counters.tell(0, commented()).tell(1, commented());
        assertThat(of(ben)).isEqualTo(new Engagement(0, 2, false));
    }

    @Test
    void a_deleted_comment_does_not_count_however_often_it_is_told() {
        PostCommented said = commented();
        CommentDeleted deleted = new CommentDeleted(falling.toString(), said.commentId());
        counters.tell(0, said).tell(1, commented()).tell(2, deleted).tell(2, deleted).tell(0, said);
        assertThat(of(ben)).isEqualTo(new Engagement(0, 1, false));
    }

    @Test
    void nothing_counts_twice_however_often_it_is_told() {
        counters.tell(0, liked(ben)).tell(0, liked(ben)).tell(1, commented()).tell(1, commented());
        counters.tell(2, unliked(ben)).tell(2, unliked(ben)).tell(0, liked(ben)).tell(1, commented());
        assertThat(of(ben)).isEqualTo(new Engagement(0, 1, false));
        counters.tell(3, liked(ben)).tell(2, unliked(ben)).tell(0, liked(ben));
        assertThat(of(ben)).isEqualTo(new Engagement(1, 1, true));
    }

    @Test
    void the_totals_are_those_of_ones_own_posts_that_stand() {
        counters.tell(0, liked(ben)).tell(1, commented()).tell(1, shared());
        assertThat(totals(ada)).isEqualTo(new EngagementTotals(1, 1, 1));
        assertThat(totals(ben)).isEqualTo(new EngagementTotals(0, 0, 0));
    }

    @Test
    void an_erased_dream_is_nobodys_post_and_the_likes_of_the_erased_still_count() {
        counters.tell(0, liked(ben)).tell(1, shared()).tell(2, new DreamErased(falling.toString(), ada.toString()));
        counters.tell(1, shared());
        assertThat(totals(ada)).isEqualTo(new EngagementTotals(0, 0, 0));
        assertThat(of(null)).isEqualTo(new Engagement(1, 0, false));
    }

    @Test
    void a_withdrawn_post_leaves_the_totals_and_brings_its_numbers_back_when_shared_again() {
        counters.tell(1, shared()).tell(0, liked(ben)).tell(2, new DreamWithdrawn(falling.toString(), ada.toString()));
        assertThat(totals(ada)).isEqualTo(new EngagementTotals(0, 0, 0));
        counters.tell(1, shared());
        assertThat(totals(ada)).isEqualTo(new EngagementTotals(0, 0, 0));
        counters.tell(3, shared());
        assertThat(totals(ada)).isEqualTo(new EngagementTotals(1, 1, 0));
    }

    @Test
    void a_deleted_dream_leaves_the_totals() {
        counters.tell(1, shared()).tell(2, new DreamDeleted(falling.toString(), ada.toString()));
        assertThat(totals(ada)).isEqualTo(new EngagementTotals(0, 0, 0));
    }

    private Engagement of(@Nullable AccountId reader) {
        return jdbc.sql("""
                select coalesce(sum(likes), 0), coalesce(sum(comments), 0),
                       exists (select from post_like where post_id = :post and account_id = :reader)
                  from post_tally where post_id = :post""")
                .param("post", falling.value()).param("reader", reader == null ? null : reader.value())
                .query((row, _) -> new Engagement(row.getLong(1), row.getLong(2), row.getBoolean(3))).single();
    }

    private EngagementTotals totals(AccountId reader) {
        return queries.query(new FindMyEngagement(reader), EngagementTotals.class).join();
    }

    private DreamShared shared() {
        return new DreamShared(falling.toString(), ada.toString(), Visibility.PUBLIC, false);
    }

    private PostLiked liked(AccountId account) {
        return new PostLiked(falling.toString(), account.toString());
    }

    private PostUnliked unliked(AccountId account) {
        return new PostUnliked(falling.toString(), account.toString());
    }

    private PostCommented commented() {
        return new PostCommented(falling.toString(), UUID.randomUUID().toString(), ben.toString(), "Hm.", null);
    }
}
