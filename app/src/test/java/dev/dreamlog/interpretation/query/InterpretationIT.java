package dev.dreamlog.interpretation.query;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
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
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.InterpretationState;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.InterpretationView;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.api.Reference;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Tradition;
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
                Telling.NOON, null, null, null, null));
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
                Telling.NOON, Telling.NOON.plus(2, MINUTES), 120_000L, null, result()));
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

    private InterpretationRequested requested(InterpretationId id) {
        return new InterpretationRequested(id.toString(), falling.toString(), ada.toString(), 1, Tradition.JUNGIAN,
                "ru", "llama3.2");
    }

    private AttemptStarted started(int attempt) {
        return new AttemptStarted(first.toString(), attempt);
    }

    private InterpretationCompleted completed() {
        return new InterpretationCompleted(first.toString(), ada.toString(), 1, CALL, result());
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
