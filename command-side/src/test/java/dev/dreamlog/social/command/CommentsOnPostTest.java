package dev.dreamlog.social.command;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.DeleteComment;
import dev.dreamlog.social.api.EraseComments;
import dev.dreamlog.social.api.PostCommented;

class CommentsOnPostTest extends ReactedTo {

    @Test
    void a_reader_may_comment() {
        feed.givenNoPriorActivity().when(new CommentOnPost(POST, FIRST, BEN, "How did it end?", null))
                .expectEvents(commented(FIRST, null));
    }

    @Test
    void a_comment_may_reply_to_another_of_the_same_post() {
        feed.given(commented(FIRST, null)).when(new CommentOnPost(POST, SECOND, BEN, "How did it end?", FIRST))
                .expectEvents(commented(SECOND, FIRST.toString()));
    }

    @Test
    void a_reply_to_nothing_is_refused() {
        feed.givenNoPriorActivity().when(new CommentOnPost(POST, SECOND, BEN, "How did it end?", FIRST))
                .expectException(ReplyToNothing.class).expectNoEvents();
    }

    @Test
    void who_may_not_read_a_post_may_not_comment() {
        feed.givenNoPriorActivity().when(new CommentOnPost(POST, FIRST, STRANGER, "How did it end?", null))
                .expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void what_an_erased_person_said_is_forgotten() {
        feed.given(commented(FIRST, null), commented(SECOND, FIRST.toString())).when(new EraseComments(POST, BEN))
                .expectEvents(erased());
    }

    @Test
    void forgetting_it_twice_changes_nothing() {
        feed.given(commented(FIRST, null), erased()).when(new EraseComments(POST, BEN)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void of_somebody_who_said_nothing_there_is_nothing_to_forget() {
        feed.given(liked(), commented(FIRST, null)).when(new EraseComments(POST, STRANGER)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_forgotten_comment_can_still_be_replied_to() {
        feed.given(commented(FIRST, null), erased())
                .when(new CommentOnPost(POST, SECOND, BEN, "How did it end?", FIRST))
                .expectEvents(commented(SECOND, FIRST.toString()));
    }

    @Test
    void a_comment_is_deleted_by_its_author_by_whose_post_it_is_and_by_an_administrator() {
        for (Actor entitled : List.of(user(BEN), user(ADA), ADMIN)) {
            feed.given(commented(FIRST, null)).when(new DeleteComment(POST, FIRST, entitled)).expectEvents(deleted());
        }
    }

    @Test
    void nobody_else_deletes_it_and_nobody_what_never_was() {
        feed.given(commented(FIRST, null)).when(new DeleteComment(POST, FIRST, user(EVE)))
                .expectException(NotFound.class).expectNoEvents();
        feed.given(commented(FIRST, null)).when(new DeleteComment(POST, FIRST, new Actor(EVE, Role.IMAM)))
                .expectException(NotFound.class).expectNoEvents();
        feed.given(commented(FIRST, null)).when(new DeleteComment(POST, SECOND, ADMIN))
                .expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void who_may_not_read_a_post_any_more_may_still_take_back_what_they_said() {
        PostCommented said = new PostCommented(POST.dreamId().toString(), FIRST.toString(), STRANGER.toString(), "Hm.",
                null);
        feed.given(said).when(new DeleteComment(POST, FIRST, user(STRANGER))).expectEvents(deleted());
    }

    @Test
    void deleting_a_comment_twice_changes_nothing() {
        feed.given(commented(FIRST, null), deleted()).when(new DeleteComment(POST, FIRST, user(BEN))).expectNoEvents()
                .expectSuccessfulHandlerExecution();
        feed.given(commented(FIRST, null), deleted()).when(new DeleteComment(POST, FIRST, user(EVE)))
                .expectException(NotFound.class);
    }

    @Test
    void a_deleted_comment_cannot_be_replied_to() {
        feed.given(commented(FIRST, null), deleted())
                .when(new CommentOnPost(POST, SECOND, BEN, "How did it end?", FIRST))
                .expectException(ReplyToNothing.class).expectNoEvents();
    }
}
