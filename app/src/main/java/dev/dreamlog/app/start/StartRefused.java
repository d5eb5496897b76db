package dev.dreamlog.app.start;

import org.jspecify.annotations.Nullable;

/** The program cannot start, for a reason its operator can mend; the message is the whole sentence shown. */
public final class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        this(sentence, null);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
