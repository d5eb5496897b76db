package dev.dreamlog.interpretation.command;

import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.api.EraseInterpretation;
import dev.dreamlog.interpretation.api.FailAttempt;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.GiveUp;
import dev.dreamlog.interpretation.api.InterpretationCancelled;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationRated;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.InterpretationReviewed;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.RequestInterpretation;
import dev.dreamlog.interpretation.api.ReviewRequested;
import dev.dreamlog.interpretation.api.StartAttempt;
import dev.dreamlog.interpretation.command.Progress.Ended;
import dev.dreamlog.interpretation.command.Progress.Erased;
import dev.dreamlog.interpretation.command.Progress.Running;
import dev.dreamlog.interpretation.command.Progress.Waiting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * One request for an interpretation. Workers may die, repeat themselves or come too late; whatever they bring,
 * at most one answer counts.
 */
@Aggregate
final class Interpretation {

    private static final Failure ACCOUNT_ERASED = new Failure(AccountErased.REASON,
            "The dreamer's account was erased.");

    @AggregateIdentifier
    private InterpretationId id;
    private String dreamerId;
    private Progress progress;

    Interpretation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RequestInterpretation command, DreamsToRead dreams) {
        ReadableDream dream = dreams.read(command.dreamId(), command.wishedBy());
        if (!dream.dreamer().equals(command.wishedBy())) {
            throw new NotFound();
        }
        apply(new InterpretationRequested(
                command.interpretationId().toString(),
                command.dreamId().toString(),
                command.wishedBy().toString(),
                dream.version(),
                command.tradition(),
                Objects.requireNonNullElse(command.language(), dream.content().language()),
                command.model()));
    }

    @CommandHandler
    void decide(StartAttempt command) {
        if (progress instanceof Waiting(int attempts) && command.attempt() == attempts + 1) {
            apply(new AttemptStarted(id.toString(), command.attempt()));
        }
    }

    @CommandHandler
    void decide(CompleteInterpretation command) {
        if (isRunning(command.attempt())) {
            apply(new InterpretationCompleted(
                    id.toString(),
                    dreamerId,
                    command.attempt(),
                    command.call(),
                    command.result()));
        }
    }

    @CommandHandler
    void decide(FailAttempt command) {
        if (isRunning(command.attempt())) {
            apply(new AttemptFailed(id.toString(), command.attempt(), command.failure(), command.retryable(),
                    command.call()));
        }
    }

    @CommandHandler
    void decide(GiveUp command) {
        if (isOpen()) {
            apply(
                    command.timedOut()
                            ? new InterpretationTimedOut(id.toString(), command.failure())
                            : new InterpretationFailed(id.toString(), command.failure()));
        }
    }

    @CommandHandler
    void decide(EraseInterpretation command) {
        if (isOpen()) {
            apply(new InterpretationFailed(id.toString(), ACCOUNT_ERASED));
        }
        if (!(progress instanceof Erased)) {
            apply(new InterpretationErased(id.toString(), dreamerId));
        }
    }

    private boolean isOpen() {
        return progress instanceof Waiting || progress instanceof Running;
    }

    private boolean isRunning(int attempt) {
        return progress instanceof Running(int running) && running == attempt;
    }

    @EventSourcingHandler
    void evolve(InterpretationEvent event) {
        switch (event) {
            case InterpretationRequested requested -> {
                id = InterpretationId.of(requested.interpretationId());
                dreamerId = requested.dreamerId();
                progress = new Waiting(0);
            }
            case AttemptStarted started -> progress = new Running(started.attempt());
            case AttemptFailed failed -> progress = new Waiting(failed.attempt());
            case InterpretationCompleted _,InterpretationFailed _,InterpretationTimedOut _ -> progress = new Ended();
            case InterpretationCancelled _,InterpretationRetried _,InterpretationRated _,ReviewRequested _,InterpretationReviewed _ -> {
                // not yet decided on
            }
            case InterpretationErased _ -> progress = new Erased();
        }
    }
}
