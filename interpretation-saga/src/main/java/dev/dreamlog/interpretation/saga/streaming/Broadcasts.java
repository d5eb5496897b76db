package dev.dreamlog.interpretation.saga.streaming;

import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.InterpretationId;

/** Opens a broadcast for each take, so that people anywhere can read an answer while it is written. */
@Component
public class Broadcasts {

    private final RedisStreams streams;

    Broadcasts(RedisStreams streams) {
        this.streams = streams;
    }

    /** @param take greater than that of every worker who had the attempt before */
    public Broadcast begin(InterpretationId interpretation, int attempt, long take) {
        Broadcast broadcast = new Broadcast(new Draft(attempt, take, 1), words -> streams.write(interpretation, words));
        Thread.ofVirtual().name("broadcast " + interpretation).start(broadcast::tell);
        return broadcast;
    }
}
