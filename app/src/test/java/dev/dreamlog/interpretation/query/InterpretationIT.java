package dev.dreamlog.interpretation.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.DreamSymbol;
import dev.dreamlog.interpretation.api.Emotion;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.FindInterpretation;
import dev.dreamlog.interpretation.api.FindInterpretationsOfDream;
import dev.dreamlog.interpretation.api.FindReviewPage;
import dev.dreamlog.interpretation.api.InterpretationCancelled;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRated;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.InterpretationReviewed;
import dev.dreamlog.interpretation.api.InterpretationState;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.InterpretationView;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.api.Rating;
import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Review;
import dev.dreamlog.interpretation.api.ReviewDecision;
import dev.dreamlog.interpretation.api.ReviewPage;
import dev.dreamlog.interpretation.api.ReviewRequested;
import dev.dreamlog.interpretation.api.ReviewState;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.api.WaitingReview;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.testing.Telling;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

/** How an interpretation reads after each event, and to whom. */
@DreamlogTest
class InterpretationIT {

    private static final Failure UNREACHABLE = new Failure("model-unreachable", "The model could not be reached.");
    private static final ModelCall CALL = new ModelCall("lexicon-1", "v3", Map.of(), 7L, false);
    private final AccountId ada = new AccountId(UUID.randomUUID());
    private final AccountId ben = new AccountId(UUID.randomUUID());
    private final DreamId falling = new DreamId(UUID.randomUUID());
    private final InterpretationId first = new InterpretationId(new UUID(1, falling.value().getLeastSignificantBits()));
    private final InterpretationId second = new InterpretationId(
            new UUID(2, falling.value().getLeastSignificantBits()));

    @Autowired
    private QueryGateway queries;
    @Autowired
    private InterpretationProjection projection;
    @Autowired
    private TransactionOperations transactions;
    private Telling results;

    @BeforeEach
    void open() {
        results = new Telling(projection, transactions);
    }

    @Test
    void a_requested_interpretation_waits_without_an_attempt() {
        results.tell(0, requested(first));
        assertThat(find(ada)).hasValue(new InterpretationView(
                first, falling, InterpretationState.REQUESTED, Tradition.JUNGIAN, "ru", 0, "llama3.2", null,
                false, Telling.NOON, null, null, null, null, null, null));
    }

    @Test
    void a_started_attempt_shows_with_its_number() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, new AttemptFailed(first.toString(), 1,
                UNREACHABLE, true, CALL)).tell(3, started(2));
        assertThat(find(ada)).map(InterpretationView::state).hasValue(InterpretationState.RUNNING);
        assertThat(find(ada)).map(InterpretationView::attempt).hasValue(2);
        assertThat(find(ada)).map(InterpretationView::failure).isEmpty();
    }

    @Test
    void a_completed_interpretation_shows_its_whole_result_and_how_long_it_took() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, completed());
        assertThat(find(ada)).hasValue(new InterpretationView(
                first, falling, InterpretationState.COMPLETED, Tradition.JUNGIAN, "ru", 1, "lexicon-1", "v3",
                false, Telling.NOON, Telling.NOON.plus(2, MINUTES), 120_000L, null, result(), null, null));
    }

    @Test
    void of_an_erased_interpretation_is_known_only_that_there_was_one() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, completed())
                .tell(3, new InterpretationErased(first.toString(), ada.toString())).tell(2, completed());
        assertThat(find(ada)).map(InterpretationView::state).hasValue(InterpretationState.COMPLETED);
        assertThat(find(ada)).map(InterpretationView::result).isEmpty();
    }

    @Test
    void a_failed_interpretation_says_why() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, new InterpretationFailed(first.toString(),
                UNREACHABLE));
        assertThat(find(ada)).map(InterpretationView::state).hasValue(InterpretationState.FAILED);
        assertThat(find(ada)).map(InterpretationView::failure).hasValue(UNREACHABLE);
    }

    @Test
    void a_timed_out_interpretation_says_so() {
        results.tell(0, requested(first)).tell(1, new InterpretationTimedOut(first.toString(), UNREACHABLE));
        assertThat(find(ada)).map(InterpretationView::state).hasValue(InterpretationState.TIMED_OUT);
        assertThat(find(ada)).map(InterpretationView::durationMs).hasValue(60_000L);
    }

    @Test
    void a_cancelled_interpretation_says_so_and_when() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, new InterpretationCancelled(first.toString(),
                ada.toString()));
        assertThat(find(ada)).map(InterpretationView::state).hasValue(InterpretationState.CANCELLED);
        assertThat(find(ada)).map(InterpretationView::durationMs).hasValue(120_000L);
    }

    @Test
    void a_retried_interpretation_waits_as_if_it_were_asked_for_now() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, new InterpretationFailed(first.toString(),
                UNREACHABLE)).tell(3, retried()).tell(2, new InterpretationFailed(first.toString(), UNREACHABLE));
        assertThat(find(ada)).hasValue(new InterpretationView(
                first, falling, InterpretationState.REQUESTED, Tradition.JUNGIAN, "ru", 1, "llama3.2", null, false,
                Telling.NOON.plus(3, MINUTES), null, null, null, null, null, null));
    }

    @Test
    void an_answer_that_had_served_before_says_so() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, new InterpretationCompleted(first.toString(),
                ada.toString(), 1, new ModelCall("lexicon-1", "v3", Map.of(), 0L, true), result()));
        assertThat(find(ada)).map(InterpretationView::cached).hasValue(true);
    }

    @Test
    void ratings_and_reviews_show_with_their_times() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, completed())
                .tell(3, rated(5, "First thoughts.")).tell(4, rated(4, "On reflection.")).tell(5, reviewRequested());
        assertThat(find(ada)).map(InterpretationView::rating)
                .hasValue(new Rating(4, "On reflection.", Telling.NOON.plus(4, MINUTES)));
        assertThat(find(ada)).map(InterpretationView::review).hasValue(new Review(ReviewState.REQUESTED, null, null,
                Telling.NOON.plus(5, MINUTES), null));
        results.tell(6, reviewed("A tower is also pride.")).tell(5, reviewRequested());
        assertThat(find(ada)).map(InterpretationView::review).hasValue(new Review(ReviewState.REVIEWED,
                ReviewDecision.AMENDED, "A tower is also pride.", Telling.NOON.plus(5, MINUTES),
                Telling.NOON.plus(6, MINUTES)));
    }

    @Test
    void of_an_erased_interpretation_nobodys_words_remain() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, completed())
                .tell(3, rated(4, "On reflection.")).tell(4, reviewRequested())
                .tell(5, reviewed("A tower is also pride."))
                .tell(6, new InterpretationErased(first.toString(), ada.toString()));
        assertThat(find(ada)).map(InterpretationView::rating)
                .hasValue(new Rating(4, null, Telling.NOON.plus(3, MINUTES)));
        assertThat(find(ada)).map(InterpretationView::review).map(Review::commentary).isEmpty();
    }

    @Test
    void a_review_waits_until_it_is_done_or_there_is_nothing_to_review() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, completed());
        assertThat(waiting(ben)).doesNotContain(first);
        results.tell(3, reviewRequested());
        assertThat(waiting(ben)).contains(first);
        assertThat(waiting(ada)).doesNotContain(first);
        results.tell(4, reviewed(null));
        assertThat(waiting(ben)).doesNotContain(first);
    }

    @Test
    void no_review_waits_for_what_is_erased_or_whose_dream_is_deleted_also_when_that_is_told_before() {
        results.tell(0, requested(second)).tell(2, completed(second)).tell(3, reviewRequested(second))
                .tell(4, new InterpretationErased(second.toString(), ada.toString()));
        assertThat(waiting(ben)).doesNotContain(second);
        results.tell(7, new DreamDeleted(falling.toString(), ada.toString()))
                .tell(7, new DreamDeleted(falling.toString(), ada.toString()));
        results.tell(0, requested(first)).tell(2, completed()).tell(3, reviewRequested());
        assertThat(waiting(ben)).doesNotContain(first);
    }

    @Test
    void of_an_erased_person_only_remains_that_there_was_a_result() {
        results.tell(0, requested(first)).tell(1, new InterpretationCompleted(
                first.toString(), ada.toString(), 1, CALL, null));
        assertThat(find(ada)).map(InterpretationView::state).hasValue(InterpretationState.COMPLETED);
        assertThat(find(ada)).map(InterpretationView::result).isEmpty();
    }

    @Test
    void events_told_again_do_not_undo_the_result() {
        results.tell(0, requested(first)).tell(1, started(1)).tell(2, completed());
        results.tell(0, requested(first)).tell(1, started(1));
        assertThat(find(ada)).map(InterpretationView::state).hasValue(InterpretationState.COMPLETED);
        assertThat(find(ada)).map(InterpretationView::result).hasValue(result());
    }

    @Test
    void all_interpretations_of_a_dream_are_listed_oldest_first_to_its_dreamer_only() {
        results.tell(0, requested(second)).tell(0, requested(first));
        assertThat(ofDream(ada)).extracting(InterpretationView::id).containsExactly(first, second);
        assertThat(ofDream(ben)).isEmpty();
        assertThat(find(ben)).isEmpty();
    }

    private Optional<InterpretationView> find(AccountId reader) {
        return queries.query(new FindInterpretation(first, reader),
                ResponseTypes.optionalInstanceOf(InterpretationView.class)).join();
    }

    private List<InterpretationView> ofDream(AccountId reader) {
        return queries.query(new FindInterpretationsOfDream(falling, reader),
                ResponseTypes.multipleInstancesOf(InterpretationView.class)).join();
    }

    private List<InterpretationId> waiting(AccountId reader) {
        return queries.query(new FindReviewPage(reader, null, 100), ReviewPage.class).join().items().stream()
                .map(WaitingReview::id).toList();
    }

    private InterpretationRetried retried() {
        return new InterpretationRetried(first.toString(), falling.toString(), ada.toString(), Tradition.JUNGIAN,
                "ru", "llama3.2", 1);
    }

    private InterpretationRated rated(int stars, String comment) {
        return new InterpretationRated(first.toString(), ada.toString(), stars, comment);
    }

    private ReviewRequested reviewRequested() {
        return reviewRequested(first);
    }

    private ReviewRequested reviewRequested(InterpretationId id) {
        return new ReviewRequested(id.toString(), ada.toString());
    }

    private InterpretationReviewed reviewed(@Nullable String commentary) {
        return new InterpretationReviewed(first.toString(), ada.toString(), ben.toString(), ReviewDecision.AMENDED,
                commentary);
    }

    private InterpretationRequested requested(InterpretationId id) {
        return new InterpretationRequested(id.toString(), falling.toString(), ada.toString(), 1, Tradition.JUNGIAN,
                "ru", "llama3.2");
    }

    private AttemptStarted started(int attempt) {
        return new AttemptStarted(first.toString(), attempt);
    }

    private InterpretationCompleted completed() {
        return completed(first);
    }

    private InterpretationCompleted completed(InterpretationId id) {
        return new InterpretationCompleted(id.toString(), ada.toString(), 1, CALL, result());
    }

    private static InterpretationResult result() {
        return new InterpretationResult(
                Tradition.JUNGIAN, "ru", new Classification(DreamKind.LUCID, Level.MEDIUM, "Вы знали, что спите."),
                "Сон о подъёме.", List.of(new DreamSymbol("полёт", "улетел", "Свобода.", List.of("Бегство."))),
                List.of(new Emotion("joy", Level.HIGH, "It carries you.")), List.of("freedom"),
                List.of("Write it down."), List.of("No dream decides for you."),
                List.of(new Reference(Reference.Kind.BOOK, "Jung, Man and His Symbols", true)),
                new Safety(Safety.Level.LOW, "You are not alone.", List.of("findahelpline.com")), false);
    }
}
