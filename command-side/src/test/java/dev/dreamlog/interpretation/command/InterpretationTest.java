package dev.dreamlog.interpretation.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.api.EraseInterpretation;
import dev.dreamlog.interpretation.api.FailAttempt;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.api.RequestInterpretation;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.StartAttempt;
import dev.dreamlog.interpretation.api.Tradition;

class InterpretationTest {

    private static final InterpretationId ID = new InterpretationId(
            UUID.fromString("01934c3e-0000-7000-8000-000000001001"));
    private static final DreamId DREAM = new DreamId(UUID.fromString("01934c3e-0000-7000-8000-00000000d001"));
    private static final AccountId ADA = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a001"));
    private static final AccountId BEN = new AccountId(UUID.fromString("01934c3e-0000-7000-8000-00000000a002"));
    private static final Failure REFUSED = new Failure("model-unreachable", "The model could not be reached.");
    private static final ModelCall CALL = new ModelCall("lexicon-1", "lexicon-1", Map.of(), 7L, false);

    private AggregateTestFixture<Interpretation> desk;

    @BeforeEach
    void openDesk() {
        desk = new AggregateTestFixture<>(Interpretation.class);
        desk.registerInjectableResource((DreamsToRead) (_, _) -> new ReadableDream(ADA, 3, russianDream(), true));
    }

    @Test
    void its_dreamer_may_ask_and_gets_the_answer_in_the_language_of_the_dream() {
        desk.givenNoPriorActivity().when(request(ADA, null)).expectEvents(requested("ru"));
    }

    @Test
    void its_dreamer_may_ask_for_another_language() {
        desk.givenNoPriorActivity().when(request(ADA, "ar")).expectEvents(requested("ar"));
    }

    @Test
    void nobody_else_may_ask_not_even_who_can_read_it() {
        desk.givenNoPriorActivity().when(request(BEN, null)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void the_first_attempt_starts_once() {
        desk.given(requested("ru")).when(new StartAttempt(ID, 1)).expectEvents(started(1));
        desk.given(requested("ru"), started(1)).when(new StartAttempt(ID, 1)).expectNoEvents();
    }

    @Test
    void an_attempt_out_of_turn_does_not_start() {
        desk.given(requested("ru")).when(new StartAttempt(ID, 2)).expectNoEvents();
    }

    @Test
    void the_running_attempts_answer_counts() {
        desk.given(requested("ru"), started(1)).when(complete(1)).expectEvents(completed(1));
    }

    @Test
    void a_second_answer_changes_nothing() {
        desk.given(requested("ru"), started(1), completed(1)).when(complete(1)).expectNoEvents();
    }

    @Test
    void the_answer_of_an_attempt_that_was_given_up_comes_too_late() {
        desk.given(requested("ru"), started(1), failed(1), started(2)).when(complete(1)).expectNoEvents();
    }

    @Test
    void an_answer_nobody_asked_for_changes_nothing() {
        desk.given(requested("ru")).when(complete(1)).expectNoEvents();
    }

    @Test
    void a_failed_attempt_makes_room_for_the_next() {
        desk.given(requested("ru"), started(1)).when(new FailAttempt(ID, 1, REFUSED, true, CALL))
                .expectEvents(failed(1));
        desk.given(requested("ru"), started(1), failed(1)).when(new StartAttempt(ID, 2)).expectEvents(started(2));
    }

    @Test
    void a_failure_of_an_attempt_that_is_not_running_changes_nothing() {
        desk.given(requested("ru"), started(1), failed(1)).when(new FailAttempt(ID, 1, REFUSED, true, CALL))
                .expectNoEvents();
    }

    @Test
    void a_request_can_be_given_up() {
        desk.given(requested("ru"), started(1), failed(1)).when(new GiveUp(ID, REFUSED, false))
                .expectEvents(new InterpretationFailed(ID.toString(), REFUSED));
    }

    @Test
    void a_request_can_run_out_of_time() {
        desk.given(requested("ru"), started(1)).when(new GiveUp(ID, REFUSED, true))
                .expectEvents(new InterpretationTimedOut(ID.toString(), REFUSED));
    }

    @Test
    void what_has_ended_cannot_be_given_up() {
        desk.given(requested("ru"), started(1), completed(1)).when(new GiveUp(ID, REFUSED, true)).expectNoEvents();
    }

    @Test
    void an_answer_can_be_forgotten() {
        desk.given(requested("ru"), started(1), completed(1)).when(new EraseInterpretation(ID)).expectEvents(erased());
    }

    @Test
    void what_is_to_be_forgotten_while_it_is_under_way_ends_first() {
        InterpretationFailed ended = new InterpretationFailed(
                ID.toString(), new Failure("account-erased", "The dreamer's account was erased."));
        desk.given(requested("ru")).when(new EraseInterpretation(ID)).expectEvents(ended, erased());
        desk.given(requested("ru"), started(1)).when(new EraseInterpretation(ID)).expectEvents(ended, erased());
    }

    @Test
    void forgetting_an_interpretation_twice_changes_nothing() {
        desk.given(requested("ru"), started(1), completed(1), erased()).when(new EraseInterpretation(ID))
                .expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void the_answer_to_a_forgotten_request_comes_too_late() {
        desk.given(requested("ru"), started(1), erased()).when(complete(1)).expectNoEvents();
        desk.given(requested("ru"), erased()).when(new StartAttempt(ID, 1)).expectNoEvents();
        desk.given(requested("ru"), erased()).when(new GiveUp(ID, REFUSED, true)).expectNoEvents();
    }

    private static RequestInterpretation request(AccountId by, @Nullable String language) {
        return new RequestInterpretation(ID, DREAM, by, Tradition.JUNGIAN, language, null);
    }

    private static CompleteInterpretation complete(int attempt) {
        return new CompleteInterpretation(ID, attempt, CALL, result());
    }

    private static InterpretationRequested requested(String language) {
        return new InterpretationRequested(
                ID.toString(), DREAM.toString(), ADA.toString(), 3, Tradition.JUNGIAN, language, null);
    }

    private static AttemptStarted started(int attempt) {
        return new AttemptStarted(ID.toString(), attempt);
    }

    private static InterpretationErased erased() {
        return new InterpretationErased(ID.toString(), ADA.toString());
    }

    private static AttemptFailed failed(int attempt) {
        return new AttemptFailed(ID.toString(), attempt, REFUSED, true, CALL);
    }

    private static InterpretationCompleted completed(int attempt) {
        return new InterpretationCompleted(ID.toString(), ADA.toString(), attempt, CALL, result());
    }

    private static InterpretationResult result() {
        return new InterpretationResult(
                Tradition.JUNGIAN, "ru", new Classification(DreamKind.REGULAR, Level.LOW, "note"), "summary",
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                new Safety(Safety.Level.NONE, null, List.of()), false);
    }

    private static DreamContent russianDream() {
        return new DreamContent(
                "Мне снилось, что я летаю над городом.", null, LocalDate.of(2026, 11, 20), "ru", DreamKind.REGULAR,
                null, null, List.of(), List.of());
    }
}
