package dev.dreamlog.app.web.problem;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Looks behind an exception: what went wrong is often wrapped by who noticed. */
final class Causes {

    private static final int DEEPEST = 50;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        @Nullable
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}
