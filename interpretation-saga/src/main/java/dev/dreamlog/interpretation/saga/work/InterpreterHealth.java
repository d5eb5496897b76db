package dev.dreamlog.interpretation.saga.work;

import java.util.Optional;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;
import dev.dreamlog.interpretation.interpreter.ollama.probe.OllamaProbe;
import dev.dreamlog.interpretation.interpreter.ollama.probe.OllamaProbe.Presence;
import dev.dreamlog.interpretation.saga.jobs.QueueLength;

/**
 * Shows operators who interprets and how long the line is. A model that is away is worth knowing and no reason to take
 * the node out of rotation: journal and feed go on, and so do the queue and its clocks.
 */
@Component("interpreterHealthIndicator")
class InterpreterHealth extends AbstractHealthIndicator {

    static final Status UNREACHABLE = new Status("UNREACHABLE", "Ollama does not answer.");
    static final Status INCOMPLETE = new Status("INCOMPLETE", "Ollama lacks a model that is offered.");

    private final QueueLength queue;
    private final Optional<OllamaProbe> ollama;

    InterpreterHealth(QueueLength queue, OllamaProperties properties) {
        this.queue = queue;
        this.ollama = properties.configured() ? Optional.of(new OllamaProbe(properties)) : Optional.empty();
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        QueueLength.Now now = queue.now();
        health.up().withDetail("interpreter", ollama.isPresent() ? "ollama" : "lexicon")
                .withDetail("waiting", now.waiting()).withDetail("running", now.running());
        ollama.map(OllamaProbe::look).ifPresent(seen -> health.status(status(seen))
                .withDetail("reachable", seen.reachable()).withDetail("present", seen.present())
                .withDetail("missing", seen.missing()));
    }

    private static Status status(Presence seen) {
        if (!seen.reachable()) {
            return UNREACHABLE;
        }
        return seen.missing().isEmpty() ? Status.UP : INCOMPLETE;
    }
}
