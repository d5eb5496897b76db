package dev.dreamlog.interpretation.saga.work;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.api.FailAttempt;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.InterpretationCommand;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.saga.jobs.ModelJob;
import dev.dreamlog.interpretation.saga.reuse.Question;

/**
 * What came of one job.
 *
 * @param command what the interpretation is told
 * @param answered the question that a model has just answered, for the next time; null when none has
 */
record Outcome(InterpretationCommand command, @Nullable Question answered) {

    static Outcome answer(ModelJob job, ModelCall call, InterpretationResult result, @Nullable Question answered) {
        return new Outcome(new CompleteInterpretation(job.interpretationId(), job.attempt(), call, result), answered);
    }

    static Outcome failure(ModelJob job, Failure failure, boolean retryable, @Nullable ModelCall call) {
        return new Outcome(new FailAttempt(job.interpretationId(), job.attempt(), failure, retryable, call), null);
    }

    MetaData provenance(ModelJob job) {
        MetaData provenance = MetaData.from(job.provenance());
        return command instanceof FailAttempt failed
                ? provenance.and(Provenance.REASON, failed.failure().code())
                : provenance;
    }
}
