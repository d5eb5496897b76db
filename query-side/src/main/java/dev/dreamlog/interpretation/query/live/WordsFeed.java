package dev.dreamlog.interpretation.query.live;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StreamOperations;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.StreamedWords;

/**
 * Brings what models write to the boards, all of it with one question to Redis. It does not block there, so it needs
 * no connection of its own, and waits for Redis no longer than anybody else.
 */
@Component
class WordsFeed {

    private static final StreamReadOptions AT_ONCE = StreamReadOptions.empty().count(1024);
    private final StreamOperations<String, String, String> streams;

    WordsFeed(RedisConnectionFactory connections) {
        streams = new StringRedisTemplate(connections).opsForStream();
    }

    void bringTo(Collection<Watched> boards) {
        Map<String, Watched> byStream = boards.stream()
                .collect(Collectors.toMap(board -> StreamedWords.streamOf(board.id()), Function.identity()));
        try {
            for (MapRecord<String, String, String> entry : newOf(byStream)) {
                Watched board = byStream.get(entry.getStream());
                if (board != null) {
                    board.readUpTo(entry.getId().getValue());
                    add(entry.getValue(), board);
                }
            }
        } catch (DataAccessException e) {
            // A Redis that starts again may count from an earlier time.
            boards.forEach(board -> board.readUpTo(Watched.BEGINNING));
            throw e;
        }
    }

    private static void add(Map<String, String> entry, Watched board) {
        try {
            board.add(StreamedWords.of(entry));
        } catch (IllegalArgumentException _) {
            // Not ours, and no reason to keep anything from anybody.
        }
    }

    @SuppressWarnings("unchecked") // an array of a generic type, as the framework wants it
    private List<MapRecord<String, String, String>> newOf(Map<String, Watched> byStream) {
        List<MapRecord<String, String, String>> entries = streams.read(AT_ONCE, byStream.entrySet().stream()
                .map(one -> StreamOffset.create(one.getKey(), ReadOffset.from(one.getValue().lastEntry())))
                .toArray(StreamOffset[]::new));
        return entries == null ? List.of() : entries;
    }
}
