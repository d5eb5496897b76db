package dev.dreamlog.social.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.Author;
import dev.dreamlog.social.api.CommentDeleted;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentPage;
import dev.dreamlog.social.api.CommentView;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.FindComments;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.testing.Telling;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

/** What readers see of comments after each event. */
class CommentIT extends SharedDreams {

    @Test
    void comments_stand_oldest_first_on_pages_and_once_however_often_they_are_told() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false));
        feed.tell(0, commented(1)).tell(1, commented(2)).tell(2, commented(3)).tell(1, commented(2));
        assertThat(comments(null, null, 2)).hasValueSatisfying(page -> {
            assertThat(page.items()).containsExactly(comment(1, 0), comment(2, 1));
            assertThat(page.more()).isTrue();
        });
        assertThat(comments(null, comment(2), 2)).hasValueSatisfying(page -> {
            assertThat(page.items()).containsExactly(comment(3, 2));
            assertThat(page.more()).isFalse();
        });
    }

    @Test
    void comments_on_a_post_that_a_reader_may_not_see_are_not_there_either() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.FRIENDS, false)).tell(0, commented(1));
        assertThat(comments(ben, null, 20)).isEmpty();
        assertThat(comments(ada, null, 20)).isPresent();
    }

    @Test
    void a_withdrawn_post_disappears_with_its_comments_and_both_come_back_when_it_is_shared_again() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false));
        feed.tell(0, commented(1));
        feed.tell(2, new DreamWithdrawn(falling.toString(), ada.toString()));
        assertThat(post(null)).isEmpty();
        assertThat(post(ada)).isEmpty();
        assertThat(comments(ada, null, 20)).isEmpty();
        feed.tell(3, shared(falling, Visibility.PUBLIC, false));
        assertThat(comments(null, null, 20)).map(CommentPage::items).hasValueSatisfying(
                comments -> assertThat(comments).hasSize(1));
    }

    @Test
    void what_an_erased_person_said_keeps_its_place_and_nothing_else() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false));
        feed.tell(0, commented(1)).tell(1, commented(2)).tell(1, new AccountErased(ben.toString()))
                .tell(2, new CommentsErased(falling.toString(), ben.toString())).tell(0, commented(1))
                .tell(0, registered(ben, "Ben"));
        assertThat(comments(null, null, 20)).hasValueSatisfying(page -> {
            assertThat(page.items()).extracting(CommentView::text).containsExactly("[erased]", "[erased]");
            assertThat(page.items()).extracting(CommentView::author).containsOnly(new Author(ben, "[erased]"));
            assertThat(page.items().getLast().replyTo()).isEqualTo(comment(1));
        });
    }

    @Test
    void who_else_spoke_there_is_not_silenced() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false)).tell(0, commented(1))
                .tell(1, new CommentsErased(falling.toString(), ada.toString()));
        assertThat(comments(null, null, 20)).map(CommentPage::items).hasValue(List.of(comment(1, 0)));
    }

    @Test
    void a_deleted_comment_is_gone_with_its_words_and_no_story_told_twice_brings_it_back() {
        threadOf(1);
        feed.tell(1, deleted(1)).tell(0, commented(1)).tell(1, deleted(1));
        assertThat(listed()).isEmpty();
        assertThat(jdbc.sql("select text from post_comment where post_id = :post").param("post", falling.value())
                .query(String.class).list()).containsExactly("[deleted]");
    }

    @Test
    void a_deleted_comment_keeps_its_place_without_its_words_as_long_as_a_reply_to_it_stands() {
        threadOf(3);
        feed.tell(3, deleted(1)).tell(4, deleted(2));
        assertThat(listed()).containsExactly("1 [deleted]", "3 Remark 3");
        feed.tell(5, deleted(3)).tell(3, deleted(1));
        assertThat(listed()).isEmpty();
    }

    @Test
    void with_the_last_reply_go_all_places_above_it_that_were_kept_for_it() {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false)).tell(0, reply(1, null))
                .tell(1, reply(2, 1)).tell(2, reply(3, 2)).tell(3, reply(4, 3));
        feed.tell(4, deleted(3)).tell(5, deleted(2));
        assertThat(listed()).containsExactly("1 Remark 1", "2 [deleted]", "3 [deleted]", "4 Remark 4");
        feed.tell(6, deleted(4));
        assertThat(listed()).containsExactly("1 Remark 1");
    }

    @Test
    void what_was_deleted_before_its_author_was_erased_stays_deleted() {
        threadOf(2);
        feed.tell(2, deleted(1)).tell(3, new CommentsErased(falling.toString(), ben.toString()));
        assertThat(listed()).containsExactly("1 [deleted]", "2 [erased]");
    }

    private void threadOf(int comments) {
        feed.tell(0, recorded(falling)).tell(1, shared(falling, Visibility.PUBLIC, false));
        IntStream.rangeClosed(1, comments).forEach(number -> feed.tell(number - 1L, commented(number)));
    }

    private List<String> listed() {
        return comments(null, null, 20).orElseThrow().items().stream()
                .map(said -> said.id().value().getMostSignificantBits() + " " + said.text()).toList();
    }

    private CommentDeleted deleted(int number) {
        return new CommentDeleted(falling.toString(), comment(number).toString());
    }

    private PostCommented reply(int number, @Nullable Integer to) {
        return new PostCommented(falling.toString(), comment(number).toString(), ben.toString(), "Remark " + number,
                to == null ? null : comment(to).toString());
    }

    private Optional<CommentPage> comments(@Nullable AccountId reader, @Nullable CommentId after, int limit) {
        return queries.query(new FindComments(PostId.of(falling), reader, after, limit),
                ResponseTypes.optionalInstanceOf(CommentPage.class)).join();
    }

    private PostCommented commented(int number) {
        return reply(number, number == 1 ? null : 1);
    }

    private CommentView comment(int number, int minutes) {
        return new CommentView(comment(number), new Author(ben, "Ben"), "Remark " + number,
                number == 1 ? null : comment(1), Telling.NOON.plus(minutes, MINUTES));
    }

    private CommentId comment(int number) {
        return new CommentId(new UUID(number, falling.value().getLeastSignificantBits()));
    }
}
