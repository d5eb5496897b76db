package dev.dreamlog.interpretation.saga;

import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.dream.api.ReadDream;
import dev.dreamlog.dream.api.ReadableDream;
import dev.dreamlog.eventstore.api.Provenance;
import dev.dreamlog.interpretation.api.CompleteInterpretation;
import dev.dreamlog.interpretation.api.FailAttempt;
import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.api.InterpretationCommand;
import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Interpreted;
import dev.dreamlog.interpretation.interpreter.Interpreter;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.interpreter.Prompt;

/**
 * Makes one model call and brings the answer home as a command. No transaction is open and no connection is held
 * while the model thinks. Done twice, after a crash, it is still one answer: the aggregate takes the first.
 */
@Component
class ModelWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWorker.class);
    private static final Failure DREAM_GONE = new Failure("dream-gone", "The dream was deleted before its turn came.");
    private static final Failure BROKEN = new Failure("interpreter-error", "The interpreter failed unexpectedly.");

    private final CommandGateway commands;
    private final Interpreter interpreter;

    ModelWorker(CommandGateway commands, Interpreter interpreter) {
        this.commands = commands;
        this.interpreter = interpreter;
    }

    void work(ModelJob job) {
        MetaData provenance = MetaData.from(job.provenance());
        InterpretationCommand outcome = outcome(job, provenance);
        commands.sendAndWait(outcome, outcome instanceof FailAttempt failed
                ? provenance.and(Provenance.REASON, failed.failure().code())
                : provenance);
    }

    private InterpretationCommand outcome(ModelJob job, MetaData provenance) {
        try {
            ReadableDream dream = commands.sendAndWait(new ReadDream(job.dreamId(), null), provenance);
            long start = System.nanoTime();
            Interpreted answer = interpreter.interpret(prompt(job, dream), Listener.NOBODY);
            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return new CompleteInterpretation(job.interpretationId(), job.attempt(),
                    new ModelCall(answer.model(), answer.promptVersion(), answer.parameters(), took, false),
                    answer.result());
        } catch (NotFound _) {
            return new FailAttempt(job.interpretationId(), job.attempt(), DREAM_GONE, false, null);
        } catch (InterpreterFailure e) {
            leaveItToAnotherNodeWhenThisOneStops(e);
            return new FailAttempt(job.interpretationId(), job.attempt(), e.failure(), e.retryable(), null);
        } catch (RuntimeException e) {
            LOG.error("Interpretation {} attempt {} broke", job.interpretationId(), job.attempt(), e);
            return new FailAttempt(job.interpretationId(), job.attempt(), BROKEN, true, null);
        }
    }

    /** An interrupt means that the node goes down, which says nothing about the attempt: the job stays in the queue. */
    private static void leaveItToAnotherNodeWhenThisOneStops(InterpreterFailure cancelled) {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled;
        }
    }

    private static Prompt prompt(ModelJob job, ReadableDream dream) {
        return new Prompt(
                dream.content().text(), dream.content().title(), dream.content().language(), job.tradition(),
                AnswerLanguage.of(job.language()), job.model());
    }
}
