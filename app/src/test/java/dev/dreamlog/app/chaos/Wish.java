package dev.dreamlog.app.chaos;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

/**
 * A request that may be repeated until its outcome is known.
 *
 * @param granted the status that says so
 * @param grantedBefore what repeating it may answer when an earlier try, whose answer nobody saw, was granted
 */
record Wish(String method, String path, @Nullable Object body, Map<String, String> headers, int granted,
        Set<Integer> grantedBefore) {

    private static final String KEY = "Idempotency-Key";

    static Wish read(String path) {
        return new Wish("GET", path, null, Map.of(), 200, Set.of());
    }

    /** The key makes every repetition answer alike. */
    static Wish create(String path, Object body, int granted) {
        return new Wish("POST", path, body, Map.of(KEY, UUID.randomUUID().toString()), granted, Set.of());
    }

    /** Whoever repeats it finds that the version is no more the one they saw. */
    static Wish change(String method, String path, @Nullable Object body, long version, int granted) {
        return new Wish(method, path, body, Map.of("If-Match", "\"" + version + "\""), granted, Set.of(404, 412));
    }

    /** Repeating changes nothing. */
    static Wish set(String method, String path) {
        return new Wish(method, path, null, Map.of(), 204, Set.of());
    }

    Wish with(String header, String value) {
        return new Wish(method, path, body, Map.of(header, value), granted, grantedBefore);
    }

    boolean hasKey() {
        return headers.containsKey(KEY);
    }

    Answer at(Caller node) {
        Caller caller = node;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            caller = caller.with(header.getKey(), header.getValue());
        }
        return caller.call(method, path, body);
    }
}
