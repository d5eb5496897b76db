package dev.dreamlog.account.erasing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.postgresql.PGConnection;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every place in which the product could keep a word: all tables, what the planner knows of them, Redis, the files. */
record Everywhere(DataSource database, RedisConnectionFactory redis, Path dataFolder) {

    private static final String TABLES = """
            select format('%I.%I', nspname, relname) from pg_class c join pg_namespace n on n.oid = relnamespace
             where relkind in ('r', 'm', 'p') and nspname not in ('pg_catalog', 'information_schema')
               and nspname not like 'pg_toast%' order by 1""";

    List<Planted> findInTables(List<Planted> words) {
        return find(words, tables());
    }

    List<Planted> findInRedis(List<Planted> words) {
        return find(words, redisContents());
    }

    List<Planted> find(List<Planted> words) {
        return find(words, tables() + redisContents() + files());
    }

    private static List<Planted> find(List<Planted> words, String place) {
        String readable = place.replace("\\\\", "\\").toLowerCase(Locale.ROOT);
        return words.stream().filter(word -> word.isIn(readable)).toList();
    }

    private String tables() {
        StringWriter all = new StringWriter();
        List<String> names = JdbcClient.create(database).sql(TABLES).query((row, _) -> row.getString(1)).list();
        try (Connection connection = database.getConnection()) {
            for (String table : Stream.concat(names.stream(), Stream.of("pg_stats")).toList()) {
                connection.unwrap(PGConnection.class).getCopyAPI()
                        .copyOut("copy (select * from " + table + ") to stdout", all);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return all.toString();
    }

    private String redisContents() {
        StringBuilder all = new StringBuilder();
        try (RedisConnection connection = redis.getConnection()) {
            Set<byte[]> keys = connection.keyCommands().keys("*".getBytes(StandardCharsets.UTF_8));
            for (byte[] key : keys) {
                all.append(text(key)).append(value(connection, key)).append('\n');
            }
        }
        return all.toString();
    }

    @SuppressWarnings("unchecked") // an array of a generic type, as the framework wants it
    private static String value(RedisConnection connection, byte[] key) {
        DataType type = connection.keyCommands().type(key);
        return switch (type) {
            case STRING -> text(connection.stringCommands().get(key));
            case HASH -> connection.hashCommands().hGetAll(key).entrySet().stream().map(Everywhere::text)
                    .reduce("", String::concat);
            case STREAM -> Objects.requireNonNull(connection.streamCommands().xRead(StreamOffset.fromStart(key)))
                    .stream().flatMap(entry -> entry.getValue().entrySet().stream()).map(Everywhere::text)
                    .collect(Collectors.joining());
            case NONE -> "";
            default -> throw new AssertionError("nobody looks yet into a Redis " + type);
        };
    }

    private static String text(Map.Entry<byte[], byte[]> entry) {
        return text(entry.getKey()) + " " + text(entry.getValue()) + "\n";
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The database's own files are not searched: what they forget, and when, is the operator's matter. */
    private String files() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> logs = Files.walk(dataFolder.resolve("log"));
                Stream<Path> cached = Files.walk(dataFolder.resolve("redis"))) {
            for (Path file : Stream.concat(logs, cached).filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
