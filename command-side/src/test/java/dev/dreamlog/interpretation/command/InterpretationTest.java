package dev.dreamlog.interpretation.command;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.interpretation.api.EraseInterpretation;
import dev.dreamlog.interpretation.api.FailAttempt;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.StartAttempt;

import static dev.dreamlog.interpretation.command.Story.ADA;
import static dev.dreamlog.interpretation.command.Story.BEN;
import static dev.dreamlog.interpretation.command.Story.CALL;
import static dev.dreamlog.interpretation.command.Story.ID;
import static dev.dreamlog.interpretation.command.Story.PLENTY;
import static dev.dreamlog.interpretation.command.Story.REFUSED;
import static dev.dreamlog.interpretation.command.Story.complete;
import static dev.dreamlog.interpretation.command.Story.completed;
import static dev.dreamlog.interpretation.command.Story.dream;
import static dev.dreamlog.interpretation.command.Story.erased;
import static dev.dreamlog.interpretation.command.Story.failed;
import static dev.dreamlog.interpretation.command.Story.request;
import static dev.dreamlog.interpretation.command.Story.requested;
import static dev.dreamlog.interpretation.command.Story.started;

class InterpretationTest {

    private AggregateTestFixture<Interpretation> desk;

    @BeforeEach
    void openDesk() {
        desk = new AggregateTestFixture<>(Interpretation.class);
        desk.registerInjectableResource((DreamsToRead) (_, _) -> dream());
        desk.registerInjectableResource(PLENTY);
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
}
