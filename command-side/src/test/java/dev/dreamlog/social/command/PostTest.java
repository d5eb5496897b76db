package dev.dreamlog.social.command;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.UnlikePost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PostTest extends ReactedTo {

    @Test
    void a_reader_may_like_and_comment_only_so_often() {
        feed.givenNoPriorActivity().when(new LikePost(POST, BEN)).expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(new LikePost(POST, BEN)).expectException(RateLimited.class).expectNoEvents();
        CommentOnPost comment = new CommentOnPost(POST, FIRST, BEN, "Mine too!", null);
        feed.givenNoPriorActivity().when(comment).expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(comment).expectException(RateLimited.class).expectNoEvents();
    }

    @Test
    void what_changes_nothing_or_is_not_allowed_costs_nothing() {
        feed.given(liked()).when(new LikePost(POST, BEN)).expectNoEvents();
        feed.given(liked()).when(new UnlikePost(POST, BEN)).expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(new LikePost(POST, STRANGER)).expectException(NotFound.class);
        feed.givenNoPriorActivity().when(new CommentOnPost(POST, SECOND, BEN, "You too?", FIRST))
                .expectException(ReplyToNothing.class);
        assertThat(allowance.takenByAll()).isZero();
    }

    @Test
    void a_reader_may_like_a_post() {
        feed.givenNoPriorActivity().when(new LikePost(POST, BEN)).expectEvents(liked());
    }

    @Test
    void a_second_like_of_the_same_reader_changes_nothing() {
        feed.given(liked()).when(new LikePost(POST, BEN)).expectNoEvents();
    }

    @Test
    void a_like_can_be_taken_back_and_given_again() {
        feed.given(liked()).when(new UnlikePost(POST, BEN)).expectEvents(unliked());
        feed.given(liked(), unliked()).when(new LikePost(POST, BEN)).expectEvents(liked());
    }

    @Test
    void taking_back_a_like_that_was_never_given_changes_nothing() {
        feed.givenNoPriorActivity().when(new UnlikePost(POST, BEN)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void who_may_not_read_a_post_may_not_like_it() {
        feed.given(liked()).when(new LikePost(POST, STRANGER)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void who_may_not_read_a_post_may_not_take_a_like_back() {
        feed.given(liked()).when(new UnlikePost(POST, STRANGER)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void what_is_said_or_reported_is_found_again_by_its_own_name() {
        feed.givenNoPriorActivity().when(new CommentOnPost(POST, FIRST, BEN, "How did it end?", null))
                .expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(reporting(REPORT, BEN)).expectSuccessfulHandlerExecution();
        assertThat(whereabouts).containsOnly(Map.entry(FIRST.value(), POST), Map.entry(REPORT.value(), POST));
    }

    @Test
    void a_post_is_known_by_its_name_in_the_log() {
        assertThat(PostId.named(POST.toString())).isEqualTo(POST);
        assertThatIllegalArgumentException().isThrownBy(() -> PostId.named(POST.dreamId().toString()));
    }
}
