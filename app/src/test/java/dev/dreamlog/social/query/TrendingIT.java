package dev.dreamlog.social.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.FindTrending;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;
import dev.dreamlog.social.api.TrendingPage;
import dev.dreamlog.testing.Telling;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

/** What trends, page by page. Each test has a time of its own, long after that of all others. */
class TrendingIT extends SharedDreams {

    private static final long MINUTES_OF_A_DAY = 24 * 60;
    private final long today = (2_000 + 90L * new Random().nextInt(1_000)) * MINUTES_OF_A_DAY;

    @Autowired
    private PostTable posts;
    private Instant now = Telling.NOON.plus(today, MINUTES);

    @BeforeEach
    void posts_of_two_days() {
        share(1, 2 * MINUTES_OF_A_DAY, 12, 0);
        share(2, MINUTES_OF_A_DAY, 2, 2);
        share(3, 10, 1, 1);
        share(4, 5, 0, 0);
        share(5, 1, 0, 0);
    }

    @Test
    void posts_stand_in_the_order_of_their_heat_and_where_that_is_the_same_the_latest_first() {
        assertThat(ids(page(ada, null, 10))).containsExactly(id(1), id(2), id(3), id(5), id(4));
    }

    @Test
    void an_edition_keeps_its_order_whatever_is_liked_meanwhile_and_the_next_one_has_the_new() {
        TrendingPage first = page(ada, null, 2);
        engage(5, 100, 0);
        engage(1, 0, 0);
        TrendingPage second = page(ada, first, 2);
        TrendingPage third = page(ada, second, 2);
        assertThat(List.of(ids(first), ids(second), ids(third)))
                .containsExactly(List.of(id(1), id(2)), List.of(id(3), id(5)), List.of(id(4)));
        assertThat(List.of(first.more(), second.more(), third.more())).containsExactly(true, true, false);
        assertThat(second.items().getLast().engagement().likes()).isEqualTo(100);
        assertThat(ids(page(ada, null, 1))).containsExactly(id(1));
        now = now.plus(Duration.ofMinutes(1));
        assertThat(ids(page(ada, null, 1))).containsExactly(id(5));
        assertThat(ids(page(ada, first, 2))).containsExactly(id(3), id(5));
    }

    @Test
    void an_edition_shows_each_reader_what_they_may_see_at_the_moment_of_reading() {
        TrendingPage first = page(ada, null, 2);
        assertThat(ids(page(ben, null, 10))).isEmpty();
        assertThat(ids(page(null, null, 10))).isEmpty();
        feed.tell(today + 1, new DreamWithdrawn(id(3).toString(), ada.toString()));
        assertThat(ids(page(ada, first, 10))).containsExactly(id(5), id(4));
    }

    @Test
    void what_was_shared_more_than_thirty_days_ago_trends_no_more_and_old_editions_are_thrown_away() {
        Instant before = page(ada, null, 10).edition();
        now = now.plus(Duration.ofDays(29));
        assertThat(ids(page(ada, null, 10))).containsExactly(id(3), id(5), id(4));
        assertThat(editions().isKept(before)).isFalse();
    }

    private TrendingPage page(@Nullable AccountId reader, @Nullable TrendingPage before, int limit) {
        FindTrending.Place after = before == null
                ? null
                : new FindTrending.Place(before.edition(), PostId.of(before.items().getLast().id()));
        return new TrendingQueries(editions(), posts).on(new FindTrending(reader, after, limit));
    }

    private Editions editions() {
        return new Editions(jdbc, transactions, Clock.fixed(now, UTC));
    }

    private List<DreamId> ids(TrendingPage page) {
        return page.items().stream().map(PostView::id).filter(id -> id.value().getLeastSignificantBits() == ada.value()
                .getLeastSignificantBits()).toList();
    }

    /** For friends, of whom there are none: so no other test finds them on its pages. */
    private void share(int number, long minutesAgo, int likes, int comments) {
        feed.tell(0, recorded(id(number))).tell(today - minutesAgo, shared(id(number), Visibility.FRIENDS, false));
        engage(number, likes, comments);
    }

    private void engage(int number, int likes, int comments) {
        jdbc.sql("""
                insert into post_tally (post_id, version, likes, comments) values (:post, 1, :likes, :comments)
                on conflict (post_id) do update set likes = :likes, comments = :comments""")
                .param("post", id(number).value()).param("likes", likes).param("comments", comments).update();
    }

    private DreamId id(int number) {
        return new DreamId(new UUID(number, ada.value().getLeastSignificantBits()));
    }
}
