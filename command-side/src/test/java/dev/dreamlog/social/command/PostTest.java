package dev.dreamlog.social.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.command.PurseAllowance;
import dev.dreamlog.social.api.CommentDeleted;
import dev.dreamlog.social.api.CommentId;
import dev.dreamlog.social.api.CommentOnPost;
import dev.dreamlog.social.api.CommentsErased;
import dev.dreamlog.social.api.DecideReport;
import dev.dreamlog.social.api.DeleteComment;
import dev.dreamlog.social.api.EraseComments;
import dev.dreamlog.social.api.LikePost;
import dev.dreamlog.social.api.PostCommented;
import dev.dreamlog.social.api.PostHidden;
import dev.dreamlog.social.api.PostId;
import dev.dreamlog.social.api.PostLiked;
import dev.dreamlog.social.api.PostReported;
import dev.dreamlog.social.api.PostUnliked;
import dev.dreamlog.social.api.ReportDecided;
import dev.dreamlog.social.api.ReportDecision;
import dev.dreamlog.social.api.ReportId;
import dev.dreamlog.social.api.ReportPost;
import dev.dreamlog.social.api.SocialEvent;
import dev.dreamlog.social.api.UnlikePost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PostTest {

    private static final PostId POST = new PostId(UUID.fromString("01934c3e-0000-7000-8000-00000000d001"));
    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final AccountId BEN = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a002"));
    private static final AccountId EVE = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a004"));
    private static final AccountId STRANGER = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a009"));
    private static final CommentId FIRST = new CommentId(UUID.fromString("01934c3e-0000-7000-8000-00000000c001"));
    private static final CommentId SECOND = new CommentId(UUID.fromString("01934c3e-0000-7000-8000-00000000c002"));

    private static final ReportId REPORT = new ReportId(UUID.fromString("01934c3e-0000-7000-8000-000000009001"));
    private static final ReportId OTHER = new ReportId(UUID.fromString("01934c3e-0000-7000-8000-000000009002"));
    private static final Actor ADMIN = new Actor(STRANGER, Role.ADMIN);

    private final PurseAllowance allowance = new PurseAllowance(1);
    private final Map<UUID, PostId> whereabouts = new HashMap<>();
    private final Set<PostId> hidden = new HashSet<>();
    private AggregateTestFixture<Post> feed;

    @BeforeEach
    void letEverybodyReadButTheStranger() {
        feed = new AggregateTestFixture<>(Post.class);
        feed.registerInjectableResource(allowance);
        feed.registerInjectableResource((OnlyReadersReact) (_, reader) -> {
            if (reader.equals(STRANGER)) {
                throw new NotFound();
            }
            return ADA;
        });
        feed.registerInjectableResource(new Noted(whereabouts));
        feed.registerInjectableResource((HiddenPosts) hidden::add);
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
    void what_is_said_or_reported_is_found_again_by_its_own_name() {
        feed.givenNoPriorActivity().when(new CommentOnPost(POST, FIRST, BEN, "How did it end?", null))
                .expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(reporting(REPORT, BEN)).expectSuccessfulHandlerExecution();
        assertThat(whereabouts).containsOnly(Map.entry(FIRST.value(), POST), Map.entry(REPORT.value(), POST));
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

    @Test
    void a_reader_reports_a_post_once_and_the_first_report_stands() {
        feed.givenNoPriorActivity().when(reporting(REPORT, BEN)).expectEvents(reported(REPORT, BEN))
                .expectResultMessagePayload(REPORT);
        feed.given(reported(REPORT, BEN)).when(reporting(OTHER, BEN)).expectNoEvents()
                .expectResultMessagePayload(REPORT);
    }

    @Test
    void who_may_not_read_a_post_may_not_report_it() {
        feed.givenNoPriorActivity().when(reporting(REPORT, STRANGER)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void a_reader_reports_only_so_often_and_what_was_reported_before_costs_nothing() {
        feed.given(reported(REPORT, BEN)).when(reporting(OTHER, BEN)).expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(reporting(REPORT, BEN)).expectSuccessfulHandlerExecution();
        feed.givenNoPriorActivity().when(reporting(REPORT, BEN)).expectException(RateLimited.class).expectNoEvents();
    }

    @Test
    void a_dismissed_report_changes_nothing_for_readers() {
        feed.given(reported(REPORT, BEN), reported(OTHER, ADA)).when(deciding(REPORT, ReportDecision.DISMISSED))
                .expectEvents(decided(REPORT, ReportDecision.DISMISSED));
        assertThat(hidden).isEmpty();
    }

    @Test
    void hiding_a_post_settles_all_that_was_reported_of_it() {
        feed.given(reported(REPORT, BEN), reported(OTHER, ADA)).when(deciding(OTHER, ReportDecision.HIDDEN))
                .expectEvents(decided(REPORT, ReportDecision.HIDDEN), decided(OTHER, ReportDecision.HIDDEN),
                        new PostHidden(POST.dreamId().toString()));
        assertThat(hidden).containsExactly(POST);
    }

    @Test
    void a_decision_stands() {
        SocialEvent[] past = {reported(REPORT, BEN), decided(REPORT, ReportDecision.DISMISSED)};
        feed.given((Object[]) past).when(deciding(REPORT, ReportDecision.DISMISSED)).expectNoEvents()
                .expectSuccessfulHandlerExecution();
        feed.given((Object[]) past).when(deciding(REPORT, ReportDecision.HIDDEN))
                .expectException(AlreadyDecided.class).expectNoEvents();
    }

    @Test
    void only_administrators_decide_and_only_about_what_was_reported() {
        feed.given(reported(REPORT, BEN))
                .when(new DecideReport(POST, REPORT, user(ADA), ReportDecision.HIDDEN))
                .expectException(NotFound.class).expectNoEvents();
        feed.given(reported(REPORT, BEN)).when(deciding(OTHER, ReportDecision.HIDDEN))
                .expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void what_an_erased_person_reported_is_forgotten_too() {
        feed.given(reported(REPORT, BEN)).when(new EraseComments(POST, BEN)).expectEvents(erased());
    }

    @Test
    void a_post_is_known_by_its_name_in_the_log() {
        assertThat(PostId.named(POST.toString())).isEqualTo(POST);
        assertThatIllegalArgumentException().isThrownBy(() -> PostId.named(POST.dreamId().toString()));
    }

    /** Remembers what it is told. */
    private record Noted(Map<UUID, PostId> noted) implements Whereabouts {

        @Override
        public void note(UUID thing, PostId post) {
            noted.put(thing, post);
        }

        @Override
        public PostId of(UUID thing) {
            throw new UnsupportedOperationException();
        }
    }

    private static Actor user(AccountId account) {
        return new Actor(account, Role.USER);
    }

    private static ReportPost reporting(ReportId report, AccountId reporter) {
        return new ReportPost(POST, report, reporter, "It tells where I live.");
    }

    private static DecideReport deciding(ReportId report, ReportDecision decision) {
        return new DecideReport(POST, report, ADMIN, decision);
    }

    private static PostReported reported(ReportId report, AccountId reporter) {
        return new PostReported(
                POST.dreamId().toString(), report.toString(), reporter.toString(), "It tells where I live.");
    }

    private static ReportDecided decided(ReportId report, ReportDecision decision) {
        return new ReportDecided(POST.dreamId().toString(), report.toString(), decision);
    }

    private static CommentDeleted deleted() {
        return new CommentDeleted(POST.dreamId().toString(), FIRST.toString());
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
