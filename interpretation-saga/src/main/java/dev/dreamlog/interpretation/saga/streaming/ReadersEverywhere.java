package dev.dreamlog.interpretation.saga.streaming;

import java.time.Duration;

import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.interpreter.Listener;
import dev.dreamlog.interpretation.saga.work.Audience;

/** The people who read an answer while it is written, on whatever node: for them it goes to a Redis Stream. */
@Component
class ReadersEverywhere implements Audience {

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private final RedisStreams streams;

    ReadersEverywhere(RedisStreams streams) {
        this.streams = streams;
    }

    @Override
    public Listener seat(InterpretationId interpretation, int attempt, long fence) {
        return new Broadcast(new Draft(attempt, fence, 1), words -> streams.write(interpretation, words),
                AFTER_TROUBLE);
    }
}
