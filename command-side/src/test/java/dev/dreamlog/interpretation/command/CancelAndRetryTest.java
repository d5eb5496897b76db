package dev.dreamlog.interpretation.command;

import java.util.List;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.interpretation.api.CancelInterpretation;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.interpretation.api.RetryInterpretation;
import dev.dreamlog.interpretation.api.StartAttempt;

import static dev.dreamlog.interpretation.command.Story.ADA;
import static dev.dreamlog.interpretation.command.Story.BEN;
import static dev.dreamlog.interpretation.command.Story.ID;
import static dev.dreamlog.interpretation.command.Story.PLENTY;
import static dev.dreamlog.interpretation.command.Story.cancelled;
import static dev.dreamlog.interpretation.command.Story.complete;
import static dev.dreamlog.interpretation.command.Story.completed;
import static dev.dreamlog.interpretation.command.Story.dream;
import static dev.dreamlog.interpretation.command.Story.erased;
import static dev.dreamlog.interpretation.command.Story.failed;
import static dev.dreamlog.interpretation.command.Story.gaveUp;
import static dev.dreamlog.interpretation.command.Story.requested;
import static dev.dreamlog.interpretation.command.Story.retried;
import static dev.dreamlog.interpretation.command.Story.started;
import static dev.dreamlog.interpretation.command.Story.timedOut;

/** Dreamers who do not want an answer any more, and those who want one after all. */
class CancelAndRetryTest {

    private static final CancelInterpretation CANCEL = new CancelInterpretation(ID, ADA);
    private static final RetryInterpretation RETRY = new RetryInterpretation(ID, ADA);

    private AggregateTestFixture<Interpretation> desk;
    private boolean inTheBin;

    @BeforeEach
    void openDesk() {
        desk = new AggregateTestFixture<>(Interpretation.class);
        desk.registerInjectableResource((DreamsToRead) (_, _) -> {
            if (inTheBin) {
                throw new NotFound();
            }
            return dream();
        });
        desk.registerInjectableResource(PLENTY);
    }

    @Test
    void its_dreamer_may_cancel_what_has_not_ended() {
        after().when(CANCEL).expectEvents(cancelled());
        after(started(1)).when(CANCEL).expectEvents(cancelled());
        after(started(1), failed(1)).when(CANCEL).expectEvents(cancelled());
        after(started(1), gaveUp(), retried(1)).when(CANCEL).expectEvents(cancelled());
    }

    @Test
    void cancelling_twice_changes_nothing() {
        after(cancelled()).when(CANCEL).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void what_has_ended_cannot_be_cancelled() {
        for (InterpretationEvent end : List.of(completed(1), gaveUp(), timedOut())) {
            after(started(1), end).when(CANCEL).expectException(AlreadyEnded.class).expectNoEvents();
        }
    }

    @Test
    void work_can_be_called_off_for_a_dream_in_the_bin() {
        inTheBin = true;
        after(started(1)).when(CANCEL).expectEvents(cancelled());
    }

    @Test
    void nobody_else_cancels_or_tries_again() {
        after().when(new CancelInterpretation(ID, BEN)).expectException(NotFound.class).expectNoEvents();
        after(gaveUp()).when(new RetryInterpretation(ID, BEN)).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void the_answer_to_a_cancelled_request_comes_too_late() {
        after(started(1), cancelled()).when(complete(1)).expectNoEvents();
        after(cancelled()).when(new StartAttempt(ID, 1)).expectNoEvents();
    }

    @Test
    void its_dreamer_may_try_again_what_failed_or_timed_out_and_attempts_count_on() {
        after(started(1), failed(1), started(2), failed(2), gaveUp()).when(RETRY).expectEvents(retried(2));
        after(started(1), timedOut()).when(RETRY).expectEvents(retried(1));
        after(gaveUp()).when(RETRY).expectEvents(retried(0));
        after(started(1), gaveUp(), retried(1), started(2), timedOut()).when(RETRY).expectEvents(retried(2));
    }

    @Test
    void the_first_attempt_after_a_retry_has_the_next_number() {
        after(started(1), timedOut(), retried(1)).when(new StartAttempt(ID, 2)).expectEvents(started(2));
        after(started(1), timedOut(), retried(1)).when(new StartAttempt(ID, 1)).expectNoEvents();
    }

    @Test
    void the_answer_of_an_attempt_from_before_the_retry_comes_too_late() {
        after(started(1), timedOut(), retried(1)).when(complete(1)).expectNoEvents();
        after(started(1), timedOut(), retried(1), started(2)).when(complete(1)).expectNoEvents();
        after(started(1), timedOut(), retried(1), started(2)).when(complete(2)).expectEvents(completed(2));
    }

    @Test
    void what_is_under_way_answered_or_cancelled_cannot_be_tried_again() {
        after().when(RETRY).expectException(NotRetryable.class);
        after(started(1)).when(RETRY).expectException(NotRetryable.class);
        after(started(1), completed(1)).when(RETRY).expectException(NotRetryable.class);
        after(cancelled()).when(RETRY).expectException(NotRetryable.class);
    }

    @Test
    void of_two_retries_the_second_is_refused() {
        after(gaveUp(), retried(0)).when(RETRY).expectException(NotRetryable.class).expectNoEvents();
    }

    @Test
    void a_dream_in_the_bin_is_not_tried_again() {
        inTheBin = true;
        after(gaveUp()).when(RETRY).expectException(NotFound.class).expectNoEvents();
    }

    @Test
    void what_is_forgotten_is_not_there_to_be_cancelled_or_tried_again() {
        after(gaveUp(), erased()).when(CANCEL).expectException(NotFound.class);
        after(gaveUp(), erased()).when(RETRY).expectException(NotFound.class);
    }

    private TestExecutor<Interpretation> after(InterpretationEvent... told) {
        return desk.given(requested("ru")).andGiven((Object[]) told);
    }
}
