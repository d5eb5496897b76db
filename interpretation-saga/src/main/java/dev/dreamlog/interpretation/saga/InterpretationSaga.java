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
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.EraseInterpretation;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationCancelled;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.StartAttempt;
import dev.dreamlog.interpretation.saga.jobs.ModelJobs;

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
    private static final String BY_DREAMER = "dreamerId";
    private static final String NEXT_ATTEMPT = "interpretation.next-attempt";
    private static final String TIME_IS_UP = "interpretation.time-is-up";
    static final MetaData BY_ME = MetaData
            .with(Provenance.ACTOR, Provenance.system("interpretation-saga")).and(Provenance.ROLE, "SYSTEM");
    private static final Failure TOO_LATE = new Failure("timed-out", "No answer came in time.");

    @SuppressWarnings("NullAway.Init") // the first event brings it
    private Wish wish;

    @StartSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationRequested event, CommandGateway commands, DeadlineManager deadlines, Patience patience) {
        begin(Wish.of(event), commands, deadlines, patience);
    }

    /** Its forerunner has ended with the request that came to nothing; this one has all attempts and all the time again. */
    @StartSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationRetried event, CommandGateway commands, DeadlineManager deadlines, Patience patience) {
        begin(Wish.of(event), commands, deadlines, patience);
    }

    private void begin(Wish wished, CommandGateway commands, DeadlineManager deadlines, Patience patience) {
        wish = wished;
        SagaLifecycle.associateWith(BY_DREAMER, wish.dreamerId());
        deadlines.schedule(patience.overall(), TIME_IS_UP, TOO_LATE);
        commands.sendAndWait(new StartAttempt(id(), wish.attemptsBefore() + 1), BY_ME);
    }

    @SagaEventHandler(associationProperty = BY_ID)
    void on(AttemptStarted event, EventMessage<AttemptStarted> cause, ModelJobs jobs) {
        jobs.enqueue(wish.job(event.attempt(), cause));
    }

    @SagaEventHandler(associationProperty = BY_ID)
    void on(AttemptFailed event, CommandGateway commands, DeadlineManager deadlines, Patience patience) {
        int tried = event.attempt() - wish.attemptsBefore();
        if (event.retryable() && tried < patience.attempts()) {
            deadlines.schedule(patience.pauseAfter(tried), NEXT_ATTEMPT, event.attempt() + 1);
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
    void on(InterpretationCompleted event, DeadlineManager deadlines, ModelJobs jobs) {
        rest(deadlines, jobs);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationFailed event, DeadlineManager deadlines, ModelJobs jobs) {
        rest(deadlines, jobs);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationTimedOut event, DeadlineManager deadlines, ModelJobs jobs) {
        rest(deadlines, jobs);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = BY_ID)
    void on(InterpretationCancelled event, DeadlineManager deadlines, ModelJobs jobs) {
        rest(deadlines, jobs);
    }

    /** As long as there is no answer, nothing but the saga knows that one is looked for; it then ends as failed. */
    @SagaEventHandler(associationProperty = "accountId", keyName = BY_DREAMER)
    void on(AccountErased event, CommandGateway commands) {
        commands.sendAndWait(new EraseInterpretation(id()), BY_ME.and(Provenance.REASON, AccountErased.REASON));
    }

    /** However it ended, nobody waits any more: no clock need run, and no model need write on. */
    private void rest(DeadlineManager deadlines, ModelJobs jobs) {
        deadlines.cancelAllWithinScope(TIME_IS_UP);
        deadlines.cancelAllWithinScope(NEXT_ATTEMPT);
        jobs.callOff(id());
    }

    private void giveUp(CommandGateway commands, Failure failure, boolean timedOut) {
        commands.sendAndWait(new GiveUp(id(), failure, timedOut), BY_ME.and(Provenance.REASON, failure.code()));
    }

    private InterpretationId id() {
        return InterpretationId.of(wish.interpretationId());
    }
}
