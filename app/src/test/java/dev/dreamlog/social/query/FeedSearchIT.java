package dev.dreamlog.social.query;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamErased;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.FindFeedPage;
import dev.dreamlog.social.api.FoundPosts;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostView;
import dev.dreamlog.social.api.SearchFeed;

import static org.assertj.core.api.Assertions.assertThat;

/** Nothing is found in the feed that its reader could not read there. */
class FeedSearchIT extends SharedDreams {

    private static final int LATER_THAN_ALL_OTHERS = 950_000;
    /** Nobody else dreams of it. */
    private final String word = "zq" + ada.toString().replaceAll("[^a-z]", "") + "ling";

    /** Or they would be the latest in everybody's feed. */
    @AfterEach
    void take_the_posts_of_the_future_away() {
        jdbc.sql("delete from post where dreamer_id = :ada").param("ada", ada.value()).update();
    }

    @Test
    void a_public_post_is_found_by_everybody() {
        share(falling, "I saw a " + word + " there.", Visibility.PUBLIC, false);
        assertThat(found(null, word)).containsExactly(falling);
        assertThat(found(ben, "Falling " + word)).containsExactly(falling);
        assertThat(found(ben, word.substring(0, word.length() - 3))).containsExactly(falling);
        assertThat(found(ben, word + " -fallen")).containsExactly(falling);
        assertThat(found(ben, word + " -falls")).isEmpty();
    }

    @Test
    void what_is_private_withdrawn_deleted_or_erased_is_found_by_nobody_and_none_of_its_words_is_kept() {
        feed.tell(0, recorded(falling)).tell(1, revised("I saw a " + word + " there."));
        assertNothingIsKept();
        feed.tell(2, shared(falling, Visibility.PUBLIC, false))
                .tell(3, new DreamWithdrawn(falling.toString(), ada.toString()));
        assertNothingIsKept();
        feed.tell(4, shared(falling, Visibility.FRIENDS, false))
                .tell(5, new DreamDeleted(falling.toString(), ada.toString()))
                .tell(6, new DreamErased(falling.toString(), ada.toString()));
        assertNothingIsKept();
    }

    @Test
    void what_is_for_friends_is_found_and_guessed_by_friends_only() {
        share(falling, "I saw a " + word + " there.", Visibility.FRIENDS, false);
        String nearly = word.substring(0, 4) + "y" + word.substring(4);
        assertThat(search(ada, nearly, null, 20).words()).isEqualTo(word);
        assertThat(found(ada, nearly)).containsExactly(falling);
        assertThat(search(ben, nearly, null, 20).words()).isNotEqualTo(word);
        assertThat(found(ben, word)).isEmpty();
        assertThat(found(null, word)).isEmpty();
    }

    @Test
    void a_block_hides_from_search_what_it_hides_from_the_feed_and_nothing_that_has_no_name() {
        DreamId nameless = new DreamId(UUID.randomUUID());
        share(falling, "I saw a " + word + " there.", Visibility.PUBLIC, false);
        share(nameless, "A " + word + " saw me.", Visibility.PUBLIC, true);
        jdbc.sql("""
                insert into bond (account_id, other_id, version, mine, theirs)
                values (:ada, :ben, 1, 'BLOCK', 'NOTHING'), (:ben, :ada, 1, 'NOTHING', 'BLOCK')""")
                .param("ada", ada.value()).param("ben", ben.value()).update();
        assertThat(found(ben, word)).containsExactly(nameless);
        assertThat(found(null, word)).containsExactlyInAnyOrder(falling, nameless);
    }

    @Test
    void nobody_is_found_by_their_name() {
        String name = "Name" + word;
        feed.tell(0, registered(ada, "Ada"));
        jdbc.sql("update author set display_name = :name where account_id = :ada").param("name", name)
                .param("ada", ada.value()).update();
        share(falling, "I fell.", Visibility.PUBLIC, true);
        assertThat(found(ben, name)).isEmpty();
        assertThat(found(ada, name)).isEmpty();
    }

    @Test
    void pages_go_on_where_they_ended_whatever_is_shared_meanwhile() {
        List<DreamId> dreams = List.of(id(1), id(2), id(3), id(4), id(5));
        dreams.forEach(dream -> share(dream, "Again a " + word + ".", Visibility.PUBLIC, false));
        FoundPosts first = search(ben, word, null, 2);
        share(id(9), "One more " + word + ".", Visibility.PUBLIC, false);
        FoundPosts second = search(ben, first.words(), first.page().items().getLast(), 2);
        FoundPosts third = search(ben, first.words(), second.page().items().getLast(), 2);
        assertThat(List.of(ids(first), ids(second), ids(third)))
                .containsExactly(List.of(id(5), id(4)), List.of(id(3), id(2)), List.of(id(1)));
        assertThat(third.page().more()).isFalse();
    }

    private void assertNothingIsKept() {
        assertThat(found(ada, word)).isEmpty();
        assertThat(found(null, word)).isEmpty();
        assertThat(jdbc.sql("select count(*) from post where dream_id = :dream and words is not null")
                .param("dream", falling.value()).query(Long.class).single()).isZero();
    }

    private void share(DreamId dream, String text, Visibility visibility, boolean anonymous) {
        feed.tell(0, recorded(dream));
        jdbc.sql("update post set text = :text where dream_id = :dream").param("text", text)
                .param("dream", dream.value()).update();
        feed.tell(LATER_THAN_ALL_OTHERS, shared(dream, visibility, anonymous));
    }

    private List<DreamId> found(@Nullable AccountId reader, String words) {
        return ids(search(reader, words, null, 100));
    }

    private FoundPosts search(@Nullable AccountId reader, String words, @Nullable PostView before, int limit) {
        FindFeedPage.Place place = before == null
                ? null
                : new FindFeedPage.Place(before.sharedAt(), PostId.of(before.id()));
        return queries.query(new SearchFeed(reader, words, place, limit), FoundPosts.class).join();
    }

    private static List<DreamId> ids(FoundPosts found) {
        return found.page().items().stream().map(PostView::id).toList();
    }

    private DreamId id(int number) {
        return new DreamId(new UUID(number, ada.value().getLeastSignificantBits()));
    }
}
