package dev.dreamlog.interpretation.saga.streaming;

import java.time.Clock;
import java.time.Instant;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.InterpretationErased;
import dev.dreamlog.interpretation.api.InterpretationId;

/** Takes the words of an erased interpretation out of its stream. What Redis cannot be told dies there by itself. */
@Component
@ProcessingGroup("interpretation.streaming")
class WhenInterpretationErasedThenUnsayIt {

    private static final Logger LOG = LoggerFactory.getLogger(WhenInterpretationErasedThenUnsayIt.class);
    private final RedisStreams streams;
    private final Clock clock;

    WhenInterpretationErasedThenUnsayIt(RedisStreams streams, Clock clock) {
        this.streams = streams;
        this.clock = clock;
    }

    @EventHandler
    void on(InterpretationErased event, @Timestamp Instant at) {
        if (at.plus(RedisStreams.KEPT).isBefore(clock.instant())) {
            // Told again long after, as to a new installation's processor: there can be no word left.
            return;
        }
        try {
            streams.forget(InterpretationId.of(event.interpretationId()));
        } catch (DataAccessException e) {
            LOG.warn("Words of an erased interpretation stay in Redis for {}: {}", RedisStreams.KEPT,
                    e.getClass().getName());
        }
    }
}
