package dev.dreamlog.app.limits;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Lends bucket4j the connection that everything else uses too, each time anew: it may not stand yet when this node
 * starts, and may be another one later.
 *
 * @param <K> {@code byte[]}; open because bucket4j makes an array of it that is none of bytes
 */
final class RedisCommands<K> implements RedisApi<K> {

    private final RedisConnectionFactory connections;

    RedisCommands(RedisConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] parameters) {
        return commands().eval(script, type, keys, parameters);
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return commands().get(key);
    }

    @Override
    public RedisFuture<?> delete(K key) {
        throw new UnsupportedOperationException("buckets end by themselves");
    }

    @SuppressWarnings("unchecked") // Spring's connections speak of bytes to all
    private RedisClusterAsyncCommands<K, byte[]> commands() {
        try (RedisConnection connection = connections.getConnection()) {
            return (RedisClusterAsyncCommands<K, byte[]>) connection.getNativeConnection();
        }
    }
}
