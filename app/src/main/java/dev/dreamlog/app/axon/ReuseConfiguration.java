package dev.dreamlog.app.axon;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.interpretation.api.InterpretationCompleted;
import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationResult;
import dev.dreamlog.interpretation.saga.reuse.AnswerLog;

/** Brings those who serve an answer again together with the log, the one place where answers are kept. */
@Configuration(proxyBeanMethods = false)
class ReuseConfiguration {

    @Bean
    AnswerLog answerLog(EventStore log) {
        return interpretation -> answerOf(interpretation, log);
    }

    /** A node may remember for a while the key of somebody who was erased, so that it happened is looked for too. */
    private static Optional<InterpretationResult> answerOf(InterpretationId interpretation, EventStore log) {
        List<?> events = log.readEvents(interpretation.toString(), 0).asStream().map(Message::getPayload).toList();
        return events.stream().anyMatch(InterpretationErased.class::isInstance)
                ? Optional.empty()
                : events.stream().filter(InterpretationCompleted.class::isInstance)
                        .map(InterpretationCompleted.class::cast).map(InterpretationCompleted::result)
                        .filter(Objects::nonNull).findFirst();
    }
}
