package dev.dreamlog.interpretation.saga;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.Classification;
import dev.dreamlog.interpretation.api.EraseInterpretation;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationCancelled;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.StartAttempt;
import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.saga.jobs.ModelJob;
import dev.dreamlog.interpretation.saga.jobs.ModelJobs;

import static org.assertj.core.api.Assertions.assertThat;

class InterpretationSagaTest {

    private static final String ID = "01934c3e-0000-7000-8000-000000001001";
    private static final String ADA = "01934c3e-0000-7000-8000-00000000a001";
    private static final InterpretationId INTERPRETATION = InterpretationId.of(ID);
    private static final Failure UNREACHABLE = new Failure("model-unreachable", "The model could not be reached.");
    private static final Failure TOO_LONG = new Failure("text-too-long", "The dream is too long for the model.");
    private static final Duration OVERALL = Duration.ofMinutes(10);
    private static final Duration PAUSES_ARE_OVER = Duration.ofSeconds(10);

    private final List<String> jobs = new ArrayList<>();
    private final List<InterpretationId> calledOff = new ArrayList<>();
    private SagaTestFixture<InterpretationSaga> saga;

    @BeforeEach
    void prepare() {
        saga = new SagaTestFixture<>(InterpretationSaga.class);
        saga.registerResource(new ModelJobs() {

            @Override
            public void enqueue(ModelJob job) {
                jobs.add(job.key());
            }

            @Override
            public void callOff(InterpretationId interpretation) {
                calledOff.add(interpretation);
            }
        });
        saga.registerResource(new Patience(3, OVERALL, Duration.ofSeconds(5)));
    }

    @Test
    void a_request_starts_the_first_attempt_and_the_clock() {
        saga.givenNoPriorActivity().whenPublishingA(requested()).expectActiveSagas(1)
                .expectDispatchedCommands(new StartAttempt(INTERPRETATION, 1))
                .expectScheduledDeadlineWithName(OVERALL, "interpretation.time-is-up");
    }

    @Test
    void a_started_attempt_becomes_one_job_for_a_model() {
        saga.givenAPublished(requested()).whenPublishingA(new AttemptStarted(ID, 1)).expectNoDispatchedCommands();
        assertThat(jobs).containsExactly(ID + ":1");
    }

    @Test
    void a_failure_that_may_pass_is_followed_by_a_pause_and_another_attempt() {
        saga.givenAPublished(requested()).andThenAPublished(new AttemptStarted(ID, 1))
                .andThenAPublished(new AttemptFailed(ID, 1, UNREACHABLE, true, null)).whenTimeElapses(PAUSES_ARE_OVER)
                .expectDispatchedCommands(new StartAttempt(INTERPRETATION, 2));
    }

    @Test
    void a_failure_that_will_not_pass_ends_the_request_at_once() {
        saga.givenAPublished(requested()).andThenAPublished(new AttemptStarted(ID, 1))
                .whenPublishingA(new AttemptFailed(ID, 1, TOO_LONG, false, null))
                .expectDispatchedCommands(new GiveUp(INTERPRETATION, TOO_LONG, false));
    }

    @Test
    void after_the_last_attempt_it_gives_up() {
        saga.givenAPublished(requested()).andThenAPublished(new AttemptStarted(ID, 3))
                .whenPublishingA(new AttemptFailed(ID, 3, UNREACHABLE, true, null))
                .expectDispatchedCommands(new GiveUp(INTERPRETATION, UNREACHABLE, false));
    }

    @Test
    void when_the_time_is_up_it_gives_up_whatever_is_going_on() {
        saga.givenAPublished(requested()).andThenAPublished(new AttemptStarted(ID, 1)).whenTimeElapses(OVERALL)
                .expectDispatchedCommands(
                        new GiveUp(INTERPRETATION, new Failure("timed-out", "No answer came in time."), true));
    }

    @Test
    void an_answer_ends_it_and_stops_the_clock() {
        saga.givenAPublished(requested()).andThenAPublished(new AttemptStarted(ID, 1)).whenPublishingA(completed())
                .expectActiveSagas(0).expectNoScheduledDeadlines();
    }

    @Test
    void a_failed_request_ends_it_and_stops_the_clock() {
        saga.givenAPublished(requested()).whenPublishingA(new InterpretationFailed(ID, UNREACHABLE))
                .expectActiveSagas(0).expectNoScheduledDeadlines();
    }

    @Test
    void a_request_that_timed_out_ends_it_and_stops_the_clock() {
        saga.givenAPublished(requested()).whenPublishingA(new InterpretationTimedOut(ID, UNREACHABLE))
                .expectActiveSagas(0).expectNoScheduledDeadlines();
    }

    @Test
    void a_request_that_is_cancelled_ends_it_and_calls_its_job_off() {
        saga.givenAPublished(requested()).andThenAPublished(new AttemptStarted(ID, 1))
                .whenPublishingA(new InterpretationCancelled(ID, ADA)).expectActiveSagas(0)
                .expectNoScheduledDeadlines().expectNoDispatchedCommands();
        assertThat(calledOff).containsExactly(INTERPRETATION);
    }

    @Test
    void whatever_ends_it_no_model_writes_on() {
        for (InterpretationEvent end : List.of(completed(), new InterpretationFailed(ID, UNREACHABLE),
                new InterpretationTimedOut(ID, UNREACHABLE))) {
            calledOff.clear();
            prepare();
            saga.givenAPublished(requested()).whenPublishingA(end).expectActiveSagas(0);
            assertThat(calledOff).as(end.toString()).containsExactly(INTERPRETATION);
        }
    }

    @Test
    void a_retry_starts_the_next_attempt_and_a_clock_of_its_own() {
        saga.givenAPublished(requested()).andThenAPublished(new InterpretationFailed(ID, UNREACHABLE))
                .whenPublishingA(retried(3)).expectActiveSagas(1)
                .expectDispatchedCommands(new StartAttempt(INTERPRETATION, 4))
                .expectScheduledDeadlineWithName(OVERALL, "interpretation.time-is-up");
    }

    @Test
    void a_retry_has_all_its_attempts_and_the_pauses_begin_anew() {
        saga.givenAPublished(retried(3)).andThenAPublished(new AttemptStarted(ID, 5))
                .andThenAPublished(new AttemptFailed(ID, 5, UNREACHABLE, true, null)).whenTimeElapses(PAUSES_ARE_OVER)
                .expectDispatchedCommands(new StartAttempt(INTERPRETATION, 6));
        assertThat(jobs).containsExactly(ID + ":5");
    }

    @Test
    void after_the_last_attempt_of_a_retry_it_gives_up() {
        saga.givenAPublished(retried(3)).andThenAPublished(new AttemptStarted(ID, 6))
                .whenPublishingA(new AttemptFailed(ID, 6, UNREACHABLE, true, null))
                .expectDispatchedCommands(new GiveUp(INTERPRETATION, UNREACHABLE, false));
    }

    @Test
    void when_the_dreamer_is_erased_the_interpretation_is_to_be_forgotten() {
        saga.givenAPublished(requested()).andThenAPublished(new AttemptStarted(ID, 1)).whenPublishingA(erased(ADA))
                .expectDispatchedCommands(new EraseInterpretation(INTERPRETATION));
    }

    @Test
    void it_does_not_care_who_else_is_erased() {
        saga.givenAPublished(requested()).whenPublishingA(erased("01934c3e-0000-7000-8000-00000000a002"))
                .expectNoDispatchedCommands().expectActiveSagas(1);
    }

    @Test
    void pauses_grow_with_every_failure_and_are_never_longer_than_their_bound() {
        Patience patience = new Patience(3, OVERALL, Duration.ofSeconds(5));
        for (int i = 0; i < 1_000; i++) {
            assertThat(patience.pauseAfter(1)).isBetween(Duration.ZERO, Duration.ofSeconds(5));
            assertThat(patience.pauseAfter(2)).isBetween(Duration.ZERO, Duration.ofSeconds(10));
        }
    }

    private static AccountErased erased(String account) {
        return new AccountErased(account);
    }

    private static InterpretationRequested requested() {
        return new InterpretationRequested(
                ID, "01934c3e-0000-7000-8000-00000000d001", ADA, 1,
                Tradition.JUNGIAN, "en", null);
    }

    private static InterpretationRetried retried(int attemptsBefore) {
        return new InterpretationRetried(ID, "01934c3e-0000-7000-8000-00000000d001", ADA, Tradition.JUNGIAN, "en",
                null, attemptsBefore);
    }

    private static InterpretationCompleted completed() {
        return new InterpretationCompleted(
                ID, ADA, 1, new ModelCall("lexicon-1", "lexicon-1", Map.of(), 7L, false),
                new InterpretationResult(
                        Tradition.JUNGIAN, "en", new Classification(DreamKind.REGULAR, Level.LOW, "note"), "summary",
                        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        new Safety(Safety.Level.NONE, null, List.of()), false));
    }
}
