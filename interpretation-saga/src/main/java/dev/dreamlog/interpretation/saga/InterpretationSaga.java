package dev.dreamlog.interpretation.saga;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.StartAttempt;

/**
 * Decides what happens next to a request for interpretation and never calls a model itself: what it wants done
 * becomes a job or a command in the very transaction that stores its state, so a crash loses and doubles nothing.
 */
@Saga
@ProcessingGroup(InterpretationSaga.GROUP)
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY, getterVisibility = JsonAutoDetect.Visibility.NONE, isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class InterpretationSaga {

    static final String GROUP = "interpretation.saga";
    private static final String BY_ID = "interpretationId";
    private static final String NEXT_ATTEMPT = "interpretation.next-attempt";
    private static final String TIME_IS_UP = "interpretation.time-is-up";
    private static final MetaData BY_ME = MetaData
            .with(Provenance.ACTOR, Provenance.system("interpretation-saga")).and(Provenance.ROLE, "SYSTEM");
    private static final Failure TOO_LATE = new Failure("timed-out", "No answer came in time.");

    @SuppressWarnings("NullAway.Init") // the first event brings it
    private InterpretationRequested request;

    @StartSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationRequested event, CommandGateway commands, DeadlineManager deadlines, Patience patience) {
        request = event;
        deadlines.schedule(patience.overall(), TIME_IS_UP, TOO_LATE);
        commands.sendAndWait(new StartAttempt(id(), 1), BY_ME);
    }

    @SagaEventHandler(associationProperty = BY_ID)
    void on(AttemptStarted event, EventMessage<AttemptStarted> cause, ModelJobs jobs) {
        jobs.enqueue(ModelJob.of(request, event.attempt(), cause));
    }

    @SagaEventHandler(associationProperty = BY_ID)
    void on(AttemptFailed event, CommandGateway commands, DeadlineManager deadlines, Patience patience) {
        if (event.retryable() && event.attempt() < patience.attempts()) {
            deadlines.schedule(patience.pauseAfter(event.attempt()), NEXT_ATTEMPT, event.attempt() + 1);
        } else {
            giveUp(commands, event.failure(), false);
        }
    }

    @DeadlineHandler(deadlineName = NEXT_ATTEMPT)
    void tryAgain(Integer attempt, CommandGateway commands) {
        commands.sendAndWait(new StartAttempt(id(), attempt), BY_ME);
    }

    @DeadlineHandler(deadlineName = TIME_IS_UP)
    void timeIsUp(Failure failure, CommandGateway commands) {
        giveUp(commands, failure, true);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationCompleted event, DeadlineManager deadlines) {
        stopTheClock(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationFailed event, DeadlineManager deadlines) {
        stopTheClock(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationTimedOut event, DeadlineManager deadlines) {
        stopTheClock(deadlines);
    }

    private static void stopTheClock(DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(TIME_IS_UP);
        deadlines.cancelAllWithinScope(NEXT_ATTEMPT);
    }

    private void giveUp(CommandGateway commands, Failure failure, boolean timedOut) {
        commands.sendAndWait(new GiveUp(id(), failure, timedOut), BY_ME.and(Provenance.REASON, failure.code()));
    }

    private InterpretationId id() {
        return InterpretationId.of(request.interpretationId());
    }
}
