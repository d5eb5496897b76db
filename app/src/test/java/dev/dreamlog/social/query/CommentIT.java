package dev.dreamlog.social.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamWithdrawn;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.Author;
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

    private Optional<CommentPage> comments(@Nullable AccountId reader, @Nullable CommentId after, int limit) {
        return queries.query(new FindComments(PostId.of(falling), reader, after, limit),
                ResponseTypes.optionalInstanceOf(CommentPage.class)).join();
    }

    private PostCommented commented(int number) {
        return new PostCommented(falling.toString(), comment(number).toString(), ben.toString(), "Remark " + number,
                number == 1 ? null : comment(1).toString());
    }

    private CommentView comment(int number, int minutes) {
        return new CommentView(comment(number), new Author(ben, "Ben"), "Remark " + number,
                number == 1 ? null : comment(1), Telling.NOON.plus(minutes, MINUTES));
    }

    private CommentId comment(int number) {
        return new CommentId(new UUID(number, falling.value().getLeastSignificantBits()));
    }
}
