package dev.dreamlog.interpretation.saga.work;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.ModelCall;
import dev.dreamlog.interpretation.interpreter.Identity;
import dev.dreamlog.interpretation.interpreter.Interpreted;
import dev.dreamlog.interpretation.interpreter.Interpreter;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;
import dev.dreamlog.interpretation.saga.jobs.ModelJob;
import dev.dreamlog.interpretation.saga.reuse.Question;

/** Calls the model: with whoever reads along, a clock, and a note of how it went. */
@Component
class ModelCaller {

    private static final String METRIC = "dreamlog.interpretation.calls";

    private final Interpreter interpreter;
    private final Audience audience;
    private final MeterRegistry meters;

    ModelCaller(Interpreter interpreter, Optional<Audience> audience, MeterRegistry meters) {
        this.interpreter = interpreter;
        this.audience = audience.orElse(Audience.NOBODY);
        this.meters = meters;
    }

    /** A call that is interrupted has no outcome. */
    Outcome call(ModelJob job, long fence, Question question) {
        Identity asked = question.identity();
        long start = System.nanoTime();
        try (Aside aside = new Aside(() -> audience.seat(job.interpretationId(), job.attempt(), fence))) {
            Interpreted answer = interpreter.interpret(question.prompt(), aside);
            Duration took = note(start, asked, "completed");
            return Outcome.answer(job, new ModelCall(answer.model(), answer.promptVersion(), answer.parameters(),
                    took.toMillis(), false), answer.result(), question);
        } catch (InterpreterFailure e) {
            Duration took = note(start, asked, e.failure().code());
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return Outcome.failure(job, e.failure(), e.retryable(),
                    new ModelCall(asked.model(), asked.promptVersion(), Map.of(), took.toMillis(), false));
        }
    }

    private Duration note(long start, Identity asked, String outcome) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Timer.builder(METRIC).description("Calls of models").tag("model", asked.model()).tag("outcome", outcome)
                .register(meters).record(took);
        return took;
    }
}
