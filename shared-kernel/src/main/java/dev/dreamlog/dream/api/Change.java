package dev.dreamlog.dream.api;

import org.jspecify.annotations.Nullable;

/** A wish about one part of something: leave it as it is, or set it, be it to nothing. */
public sealed interface Change<T extends @Nullable Object> {

    /** What the part reads once the wish is met. */
    T from(T old);

    static <T extends @Nullable Object> Change<T> keep() {
        return new Keep<>();
    }

    static <T extends @Nullable Object> Change<T> to(T value) {
        return new To<>(value);
    }

    /** Leaves the part as it is. */
    record Keep<T extends @Nullable Object>() implements Change<T> {
        @Override
        public T from(T old) {
            return old;
        }
    }

    /** Sets the part. */
    record To<T extends @Nullable Object>(T value) implements Change<T> {
        @Override
        public T from(T old) {
            return value;
        }
    }
}
