package dev.dreamlog.social.command;

import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.command.PurseAllowance;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.EraseComments;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.social.api.UnlikePost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PostTest {

    private static final PostId POST = new PostId(UUID.fromString("01934c3e-0000-7000-8000-00000000d001"));
    private static final AccountId BEN = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a002"));
    private static final AccountId STRANGER = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a009"));
    private static final CommentId FIRST = new CommentId(UUID.fromString("01934c3e-0000-7000-8000-00000000c001"));
    private static final CommentId SECOND = new CommentId(UUID.fromString("01934c3e-0000-7000-8000-00000000c002"));

    private final PurseAllowance allowance = new PurseAllowance(1);
    private AggregateTestFixture<Post> feed;

    @BeforeEach
    void letEverybodyReadButTheStranger() {
        feed = new AggregateTestFixture<>(Post.class);
        feed.registerInjectableResource(allowance);
        feed.registerInjectableResource((OnlyReadersReact) (_, reader) -> {
            if (reader.equals(STRANGER)) {
                throw new NotFound();
            }
        });
    }

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
    void a_post_is_known_by_its_name_in_the_log() {
        assertThat(PostId.named(POST.toString())).isEqualTo(POST);
        assertThatIllegalArgumentException().isThrownBy(() -> PostId.named(POST.dreamId().toString()));
    }

    private static CommentsErased erased() {
        return new CommentsErased(POST.dreamId().toString(), BEN.toString());
    }

    private static PostLiked liked() {
        return new PostLiked(POST.dreamId().toString(), BEN.toString());
    }

    private static PostUnliked unliked() {
        return new PostUnliked(POST.dreamId().toString(), BEN.toString());
    }

    private static PostCommented commented(CommentId comment, @Nullable String replyTo) {
        return new PostCommented(
                POST.dreamId().toString(), comment.toString(), BEN.toString(), "How did it end?", replyTo);
    }
}
