package dev.dreamlog.social.query;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.ProfileChanged;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.Engagement;
import dev.dreamlog.social.api.FeedPage;
import dev.dreamlog.social.api.FindFeedPage;
import dev.dreamlog.social.api.PostHidden;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;
import dev.dreamlog.testing.Telling;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

/** What the feed shows after each event, and to whom. */
class FeedIT extends SharedDreams {

    @Test
    void a_dream_that_was_never_shared_is_nobodys_to_read_there() {
        feed.tell(0, recorded(falling));
        assertThat(post(ada)).isEmpty();
        assertThat(post(null)).isEmpty();
    }

    @Test
    void a_public_post_is_for_everybody() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false));
        assertThat(post(null)).hasValue(new PostView(
                falling, new Author(ada, "Ada"), false, "Falling", "I fell off the tower.", "en", DreamKind.NIGHTMARE,
                Telling.NOON.plus(1, MINUTES), null, new Engagement(0, 0, false)));
        assertThat(latest(null)).contains(falling);
    }

    @Test
    void an_anonymous_post_names_nobody_to_anybody_and_can_be_given_a_name_later() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, true));
        assertThat(post(ben)).hasValueSatisfying(post -> assertThat(post.dreamer()).isNull());
        assertThat(post(ada)).hasValueSatisfying(post -> assertThat(post.dreamer()).isNull());
        feed.tell(2, shared(falling, Visibility.PUBLIC, false));
        assertThat(post(ben)).map(PostView::dreamer).hasValue(new Author(ada, "Ada"));
        assertThat(post(ben)).map(PostView::sharedAt).hasValue(Telling.NOON.plus(1, MINUTES));
    }

    @Test
    void a_post_for_friends_is_its_dreamers_alone_as_long_as_there_are_no_friends() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.FRIENDS, false));
        assertThat(post(ada)).isPresent();
        assertThat(latest(ada)).contains(falling);
        assertThat(post(ben)).isEmpty();
        assertThat(latest(ben)).doesNotContain(falling);
        assertThat(latest(null)).doesNotContain(falling);
    }

    @Test
    void a_wider_circle_brings_the_post_up_again() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.FRIENDS, false))
                .tell(2, shared(falling, Visibility.PUBLIC, false));
        assertThat(post(null)).map(PostView::sharedAt).hasValue(Telling.NOON.plus(2, MINUTES));
    }

    @Test
    void a_revised_dream_shows_its_new_words_also_when_it_is_shared_afterwards() {
        feed.tell(0, recorded(falling)).tell(1, revised("I flew.")).tell(2, shared(falling, Visibility.PUBLIC, false));
        assertThat(post(null)).map(PostView::text).hasValue("I flew.");
        feed.tell(3, revised("I soared."));
        assertThat(post(null)).map(PostView::text).hasValue("I soared.");
    }

    @Test
    void a_post_stands_under_the_name_its_dreamer_has_now_and_who_was_erased_gets_none_back() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false))
                .tell(1, renamed("Augusta"));
        assertThat(post(null)).map(PostView::dreamer).hasValue(new Author(ada, "Augusta"));
        feed.tell(2, new AccountErased(ada.toString())).tell(1, renamed("Augusta"));
        assertThat(post(null)).map(PostView::dreamer).hasValue(new Author(ada, "[erased]"));
    }

    @Test
    void a_deleted_dream_is_no_post_any_more() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false))
                .tell(2, new DreamDeleted(falling.toString(), ada.toString()));
        assertThat(post(ada)).isEmpty();
    }

    @Test
    void of_an_erased_dream_no_word_is_kept() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false))
                .tell(2, new DreamWithdrawn(falling.toString(), ada.toString()))
                .tell(3, new DreamErased(falling.toString(), ada.toString())).tell(1, revised("I flew."));
        assertThat(post(ada)).isEmpty();
        assertThat(jdbc.sql("select text || title from post where dream_id = :dream").param("dream", falling.value())
                .query(String.class).single()).isEqualTo("[erased][erased]");
    }

    @Test
    void events_told_again_do_not_open_what_was_closed() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false))
                .tell(2, new DreamWithdrawn(falling.toString(), ada.toString()));
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false));
        assertThat(post(null)).isEmpty();
    }

    @Test
    void a_post_shows_as_soon_as_its_dreamer_is_known_in_whatever_order_the_two_are_told() {
        AccountId zoe = new AccountId(UUID.randomUUID());
        feed.tell(0, new DreamRecorded(falling.toString(), zoe.toString(), content("I fell off the tower.")))
                .tell(1, shared(falling, Visibility.PUBLIC, false));
        assertThat(post(null)).isEmpty();
        feed.tell(0, registered(zoe, "Zoë"));
        assertThat(post(null)).map(PostView::dreamer).hasValue(new Author(zoe, "Zoë"));
    }

    @Test
    void the_feed_goes_from_the_latest_post_to_the_oldest_without_gap_or_repeat() {
        // Shared in the same instant, so that the order hangs on the ids alone.
        List<DreamId> dreams = List.of(id(1), id(2), id(3), id(4), id(5));
        dreams.forEach(dream -> feed.tell(0, recorded(dream)).tell(900_000, shared(dream, Visibility.FRIENDS, false)));
        FeedPage first = page(ada, null, 2);
        FeedPage second = page(ada, first.items().getLast(), 2);
        FeedPage third = page(ada, second.items().getLast(), 2);
        assertThat(first.items()).extracting(PostView::id).containsExactly(id(5), id(4));
        assertThat(second.items()).extracting(PostView::id).containsExactly(id(3), id(2));
        assertThat(third.items()).extracting(PostView::id).startsWith(id(1));
        assertThat(first.more()).isTrue();
    }

    @Test
    void a_hidden_post_is_its_dreamers_alone_and_says_so() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false)).tell(4, hidden())
                .tell(4, hidden());
        assertThat(post(null)).isEmpty();
        assertThat(post(ben)).isEmpty();
        assertThat(latest(ben)).doesNotContain(falling);
        assertThat(post(ada)).hasValueSatisfying(view -> assertThat(view.hidden()).isTrue());
        assertThat(latest(ada)).contains(falling);
    }

    @Test
    void a_post_stays_hidden_however_often_it_is_shared_and_whatever_is_told_first() {
        feed.tell(0, hidden()).tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, true));
        assertThat(post(ben)).isEmpty();
        feed.tell(2, new DreamWithdrawn(falling.toString(), ada.toString())).tell(3, revised("I flew."))
                .tell(4, shared(falling, Visibility.PUBLIC, false));
        assertThat(post(ben)).isEmpty();
        assertThat(post(ada)).isPresent();
    }

    private PostHidden hidden() {
        return new PostHidden(falling.toString());
    }

    private List<DreamId> latest(@Nullable AccountId reader) {
        return page(reader, null, 100).items().stream().map(PostView::id).toList();
    }

    private FeedPage page(@Nullable AccountId reader, @Nullable PostView before, int limit) {
        FindFeedPage.Place place = before == null
                ? null
                : new FindFeedPage.Place(before.sharedAt(), PostId.of(before.id()));
        return queries.query(new FindFeedPage(reader, place, limit), FeedPage.class).join();
    }

    private ProfileChanged renamed(String name) {
        return new ProfileChanged(ada.toString(), name, "Europe/Rome", "en");
    }

    private DreamId id(int number) {
        return new DreamId(new UUID(number, ada.value().getLeastSignificantBits()));
    }
}
