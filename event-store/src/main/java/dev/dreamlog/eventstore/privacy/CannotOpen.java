package dev.dreamlog.eventstore.privacy;

import org.jspecify.annotations.Nullable;

/** Something sealed was changed, moved, or has lost its key without having been erased: never to be read as anything. */
public final class CannotOpen extends RuntimeException {

    CannotOpen(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
