package dev.dreamlog.contract.api;

import java.util.List;

/**
 * A rule said no. Carries the stable code that clients act on; the words for people are chosen where the answer
 * is written. Refusals are decisions, not accidents: they are never retried and have no stack trace.
 */
public abstract class Refusal extends RuntimeException {

    /** What sort of no it is, independent of any protocol. */
    public enum Kind {
        INVALID, UNAUTHENTICATED, FORBIDDEN, MISSING, CONFLICT, STALE, UNCONDITIONAL, UNPROCESSABLE, EXHAUSTED, UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final List<String> arguments;

    protected Refusal(Kind kind, String code, String... arguments) {
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public final Kind kind() {
        return kind;
    }

    /** Stable, lower case with hyphens, such as {@code version-conflict}. */
    public final String code() {
        return code;
    }

    /** What the sentence about this code mentions, in order; never personal data. */
    public final List<String> arguments() {
        return arguments;
    }
}
