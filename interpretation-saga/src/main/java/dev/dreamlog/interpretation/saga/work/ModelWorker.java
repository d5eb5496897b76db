package dev.dreamlog.interpretation.saga.work;

import java.util.Map;
import java.util.Optional;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.interpreter.Interpreter;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Prompt;
import dev.dreamlog.interpretation.saga.jobs.ModelJob;
import dev.dreamlog.interpretation.saga.jobs.Worker;
import dev.dreamlog.interpretation.saga.reuse.EarlierAnswers;
import dev.dreamlog.interpretation.saga.reuse.Question;

/**
 * Finds the answer for one job, lately given or asked of the model, and brings it home as a command. No transaction is
 * open and no connection is held while the model thinks.
 */
@Component
class ModelWorker implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWorker.class);
    private static final Failure DREAM_GONE = new Failure("dream-gone", "The dream was deleted before its turn came.");
    private static final Failure BROKEN = new Failure("interpreter-error", "The interpreter failed unexpectedly.");

    private final CommandGateway commands;
    private final Interpreter interpreter;
    private final ModelCaller caller;
    private final EarlierAnswers earlier;
    private final PassingTrouble passing;

    ModelWorker(CommandGateway commands, Interpreter interpreter, ModelCaller caller, EarlierAnswers earlier,
            PassingTrouble passing) {
        this.commands = commands;
        this.interpreter = interpreter;
        this.caller = caller;
        this.earlier = earlier;
        this.passing = passing;
    }

    @Override
    public Runnable work(ModelJob job, long fence) {
        Outcome outcome = outcome(job, fence);
        return () -> bringHome(job, outcome);
    }

    private Outcome outcome(ModelJob job, long fence) {
        try {
            ReadableDream dream = commands.sendAndWait(new ReadDream(job.dreamId(), null),
                    MetaData.from(job.provenance()));
            Prompt prompt = job.prompt(dream.content());
            Question question = new Question(dream.dreamer(), prompt, interpreter.identity(prompt));
            Optional<InterpretationResult> known = earlier.answerTo(question);
            return known.map(result -> known(job, question, result)).orElseGet(() -> caller.call(job, fence, question));
        } catch (NotFound _) {
            return Outcome.failure(job, DREAM_GONE, false, null);
        } catch (RuntimeException e) {
            if (saysNothingAboutTheAttempt(e)) {
                throw e;
            }
            return failure(job, e);
        }
    }

    private void bringHome(ModelJob job, Outcome outcome) {
        commands.sendAndWait(outcome.command(), outcome.provenance(job));
        if (outcome.answered() != null && outcome.command() instanceof CompleteInterpretation answer) {
            earlier.remember(outcome.answered(), answer.interpretationId(), answer.result());
        }
    }

    /** The node goes down, or the database is away: the job stays in the queue, for another node or a better time. */
    private boolean saysNothingAboutTheAttempt(RuntimeException e) {
        return Thread.currentThread().isInterrupted() || passing.isCauseOf(e);
    }

    private static Outcome failure(ModelJob job, RuntimeException e) {
        if (e instanceof InterpreterFailure failure) {
            return Outcome.failure(job, failure.failure(), failure.retryable(), null);
        }
        LOG.error("Interpretation {} attempt {} broke", job.interpretationId(), job.attempt(), e);
        return Outcome.failure(job, BROKEN, true, null);
    }

    private static Outcome known(ModelJob job, Question question, InterpretationResult result) {
        return Outcome.answer(job,
                new ModelCall(question.identity().model(), question.identity().promptVersion(), Map.of(), 0L, true),
                result, null);
    }
}
