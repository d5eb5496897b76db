package dev.dreamlog.interpretation.saga.streaming;

import java.time.Duration;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.Draft;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.StreamedWords;

/** The Redis Streams of all interpretations. They hold words of people, so each dies by itself soon. */
@Component
class RedisStreams {

    /** Words of an answer that nobody finished, as when its node died. */
    static final Duration KEPT = Duration.ofMinutes(15);
    /** Long enough for a reader who lost the line at the end to hear the rest. */
    static final Duration KEPT_WHEN_WHOLE = Duration.ofMinutes(1);
    static final long SUPERSEDED = -1;
    /** More than a model can fill, told twenty times a second for as long as an attempt may take. */
    private static final int MOST_ENTRIES = 8192;
    private static final RedisScript<Long> WRITE = script("write.lua");
    private static final RedisScript<Long> FORGET = script("forget.lua");

    private final StringRedisTemplate redis;

    RedisStreams(RedisConnectionFactory connections) {
        redis = new StringRedisTemplate(connections);
    }

    /** How many characters of the draft are in the stream now; {@link #SUPERSEDED} when a newer one has begun. */
    long write(InterpretationId interpretation, StreamedWords words) {
        Draft draft = words.draft();
        return redis.execute(WRITE, key(interpretation), text(draft.attempt()), text(draft.take()),
                text(draft.number()), text(words.from()), text(words.to()), words.whole() ? "1" : "0", words.text(),
                text(MOST_ENTRIES), text((words.whole() ? KEPT_WHEN_WHOLE : KEPT).toSeconds()));
    }

    /** For ever, as far as a writer is concerned who does not know yet. */
    void forget(InterpretationId interpretation) {
        redis.execute(FORGET, key(interpretation), text(Integer.MAX_VALUE), text(KEPT.toSeconds()));
    }

    private static List<String> key(InterpretationId interpretation) {
        return List.of(StreamedWords.streamOf(interpretation));
    }

    private static String text(long number) {
        return Long.toString(number);
    }

    private static RedisScript<Long> script(String name) {
        return RedisScript.of(new ClassPathResource(name, RedisStreams.class), Long.class);
    }
}
