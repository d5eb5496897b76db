package dev.dreamlog.interpretation.command;

import dev.dreamlog.interpretation.api.AttemptFailed;
import dev.dreamlog.interpretation.api.AttemptStarted;
import dev.dreamlog.interpretation.api.InterpretationCancelled;
import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationEvent;
import dev.dreamlog.interpretation.api.InterpretationFailed;
import dev.dreamlog.interpretation.api.InterpretationRated;
import dev.dreamlog.interpretation.api.InterpretationRequested;
import dev.dreamlog.interpretation.api.InterpretationRetried;
import dev.dreamlog.interpretation.api.InterpretationReviewed;
import dev.dreamlog.interpretation.api.InterpretationTimedOut;
import dev.dreamlog.interpretation.api.ReviewRequested;

/** How far a request has come, as one value, so that no two flags can contradict each other. */
sealed interface Progress {

    /** An answer may still come; so many attempts were made for it. */
    sealed interface Open extends Progress {
        int attempts();
    }

    /** Nobody is at it; so many attempts came to nothing. */
    record Waiting(int attempts) implements Open {}

    /** An interpreter is at it, for the last of so many times. */
    record Running(int attempts) implements Open {}

    /** All attempts came to nothing, or the time was up. */
    record Failed(int attempts) implements Progress {}

    /** The dreamer did not want to know any more. */
    record Cancelled() implements Progress {}

    /** There is an answer. */
    sealed interface Answered extends Progress {}

    /** Nobody was asked what they think of the answer. */
    record Unreviewed() implements Answered {}

    /** An imam was asked. */
    record InReview() implements Answered {}

    /** An imam has decided. */
    record Reviewed() implements Answered {}

    /** It is forgotten. */
    record Erased() implements Progress {}

    /** How far it has come once this has happened as well. */
    default Progress after(InterpretationEvent event) {
        return switch (event) {
            case InterpretationRequested _ -> new Waiting(0);
            case InterpretationRetried retried -> new Waiting(retried.attemptsBefore());
            case AttemptStarted started -> new Running(started.attempt());
            case AttemptFailed failed -> new Waiting(failed.attempt());
            case InterpretationFailed _,InterpretationTimedOut _ -> new Failed(this instanceof Open open
                    ? open.attempts()
                    : 0);
            case InterpretationCancelled _ -> new Cancelled();
            case InterpretationCompleted _ -> new Unreviewed();
            case InterpretationRated _ -> this;
            case ReviewRequested _ -> new InReview();
            case InterpretationReviewed _ -> new Reviewed();
            case InterpretationErased _ -> new Erased();
        };
    }
}
