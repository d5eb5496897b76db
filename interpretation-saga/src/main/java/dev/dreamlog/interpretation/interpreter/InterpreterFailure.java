package dev.dreamlog.interpretation.interpreter;

import dev.dreamlog.interpretation.api.Failure;

/** There is no answer. Its words are fixed sentences of ours: a model's own could carry the dream into a log. */
public final class InterpreterFailure extends RuntimeException {

    private final transient Failure failure;
    private final boolean retryable;

    public InterpreterFailure(Failure failure, boolean retryable) {
        super(failure.code() + ": " + failure.message(), null, false, false);
        this.failure = failure;
        this.retryable = retryable;
    }

    public Failure failure() {
        return failure;
    }

    /** Whether another try may do better. */
    public boolean retryable() {
        return retryable;
    }
}
