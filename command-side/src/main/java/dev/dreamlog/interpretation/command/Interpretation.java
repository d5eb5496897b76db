package dev.dreamlog.interpretation.command;

import java.util.Objects;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountErased;
import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.CancelInterpretation;
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
import dev.dreamlog.interpretation.api.RateInterpretation;
import dev.dreamlog.interpretation.api.RequestInterpretation;
import dev.dreamlog.interpretation.api.RequestReview;
import dev.dreamlog.interpretation.api.RetryInterpretation;
import dev.dreamlog.interpretation.api.ReviewDecision;
import dev.dreamlog.interpretation.api.ReviewInterpretation;
import dev.dreamlog.interpretation.api.ReviewRequested;
import dev.dreamlog.interpretation.api.StartAttempt;
import dev.dreamlog.interpretation.command.Progress.Answered;
import dev.dreamlog.interpretation.command.Progress.Cancelled;
import dev.dreamlog.interpretation.command.Progress.Erased;
import dev.dreamlog.interpretation.command.Progress.Failed;
import dev.dreamlog.interpretation.command.Progress.InReview;
import dev.dreamlog.interpretation.command.Progress.Open;
import dev.dreamlog.interpretation.command.Progress.Reviewed;
import dev.dreamlog.interpretation.command.Progress.Running;
import dev.dreamlog.interpretation.command.Progress.Unreviewed;
import dev.dreamlog.interpretation.command.Progress.Waiting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/**
 * One request for an interpretation. Workers may die, repeat themselves or come too late; whatever they bring,
 * at most one answer counts. What may be done to it, and by whom, depends on how far it has come.
 */
@Aggregate
final class Interpretation {

    private static final Failure ACCOUNT_ERASED = new Failure(AccountErased.REASON,
            "The dreamer's account was erased.");

    @AggregateIdentifier
    private InterpretationId id;
    private InterpretationRequested request;
    private Progress progress = new Waiting(0);
    private @Nullable InterpretationRated rating;

    Interpretation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Quota decide(RequestInterpretation command, DreamsToRead dreams, DailyQuota quota) {
        ReadableDream dream = dreams.read(command.dreamId(), command.wishedBy());
        onlyTheDreamerOf(dream, command.wishedBy());
        Quota left = quota.spend(command.wishedBy());
        apply(new InterpretationRequested(
                command.interpretationId().toString(),
                command.dreamId().toString(),
                command.wishedBy().toString(),
                dream.version(),
                command.tradition(),
                Objects.requireNonNullElse(command.language(), dream.content().language()),
                command.model()));
        return left;
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
                    request.dreamerId(),
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
        if (progress instanceof Open) {
            apply(
                    command.timedOut()
                            ? new InterpretationTimedOut(id.toString(), command.failure())
                            : new InterpretationFailed(id.toString(), command.failure()));
        }
    }

    @CommandHandler
    void decide(EraseInterpretation command) {
        if (progress instanceof Open) {
            apply(new InterpretationFailed(id.toString(), ACCOUNT_ERASED));
        }
        if (!(progress instanceof Erased)) {
            apply(new InterpretationErased(id.toString(), request.dreamerId()));
        }
    }

    @CommandHandler
    void decide(CancelInterpretation command) {
        onlyTheDreamer(command.wishedBy());
        switch (progress) {
            case Open _ -> apply(new InterpretationCancelled(id.toString(), request.dreamerId()));
            case Cancelled _ -> {
                // as wished
            }
            default -> throw new AlreadyEnded();
        }
    }

    @CommandHandler
    Quota decide(RetryInterpretation command, DreamsToRead dreams, DailyQuota quota) {
        onlyTheDreamer(command.wishedBy());
        onlyOfADreamInTheJournal(dreams);
        if (!(progress instanceof Failed(int attempts))) {
            throw new NotRetryable();
        }
        Quota left = quota.spend(command.wishedBy());
        apply(new InterpretationRetried(
                id.toString(),
                request.dreamId(),
                request.dreamerId(),
                request.tradition(),
                request.language(),
                request.model(),
                attempts));
        return left;
    }

    @CommandHandler
    void decide(RateInterpretation command, DreamsToRead dreams) {
        onlyTheDreamer(command.wishedBy());
        onlyOfADreamInTheJournal(dreams);
        if (!(progress instanceof Answered)) {
            throw new NotCompleted();
        }
        InterpretationRated wish = new InterpretationRated(
                id.toString(), request.dreamerId(), command.stars(), command.comment());
        if (!wish.equals(rating)) {
            apply(wish);
        }
    }

    @CommandHandler
    void decide(RequestReview command, DreamsToRead dreams) {
        onlyTheDreamer(command.wishedBy());
        onlyOfADreamInTheJournal(dreams);
        switch (progress) {
            case Unreviewed _ -> apply(new ReviewRequested(id.toString(), request.dreamerId()));
            case InReview _ -> {
                // as wished
            }
            case Reviewed _ -> throw new AlreadyReviewed();
            default -> throw new NotCompleted();
        }
    }

    /** Nobody else sees an interpretation before its dreamer asks imams to, and then no more than imams do. */
    @CommandHandler
    void decide(ReviewInterpretation command, DreamsToRead dreams) {
        onlyAnImamWhoIsNotTheDreamer(command.reviewer());
        onlyOfADreamInTheJournal(dreams);
        switch (progress) {
            case InReview _ -> review(command);
            case Reviewed _ -> throw new AlreadyReviewed();
            default -> throw new NotFound();
        }
    }

    private void review(ReviewInterpretation command) {
        boolean silent = command.commentary() == null || command.commentary().isBlank();
        if (silent && command.decision() != ReviewDecision.ENDORSED) {
            throw new CommentaryNeeded();
        }
        apply(new InterpretationReviewed(
                id.toString(),
                request.dreamerId(),
                command.reviewer().id().toString(),
                command.decision(),
                silent ? null : command.commentary()));
    }

    private static void onlyTheDreamerOf(ReadableDream dream, AccountId wishedBy) {
        if (!wishedBy.equals(dream.dreamer())) {
            throw new NotFound();
        }
    }

    private void onlyTheDreamer(AccountId wishedBy) {
        if (progress instanceof Erased || !wishedBy.equals(dreamer())) {
            throw new NotFound();
        }
    }

    private void onlyAnImamWhoIsNotTheDreamer(Actor reviewer) {
        if (reviewer.role() != Role.IMAM || reviewer.id().equals(dreamer())) {
            throw new NotFound();
        }
    }

    /** The dream is asked on behalf of its dreamer; from the bin it refuses, and its interpretations lie there too. */
    private void onlyOfADreamInTheJournal(DreamsToRead dreams) {
        dreams.read(DreamId.of(request.dreamId()), dreamer());
    }

    private AccountId dreamer() {
        return AccountId.of(request.dreamerId());
    }

    private boolean isRunning(int attempt) {
        return progress instanceof Running(int running) && running == attempt;
    }

    @EventSourcingHandler
    void evolve(InterpretationEvent event) {
        if (event instanceof InterpretationRequested requested) {
            id = InterpretationId.of(requested.interpretationId());
            request = requested;
        }
        if (event instanceof InterpretationRated rated) {
            rating = rated;
        }
        progress = progress.after(event);
    }
}
