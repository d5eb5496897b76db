package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.util.Locale;

import dev.dreamlog.interpretation.api.Failure;
import dev.dreamlog.interpretation.interpreter.InterpreterFailure;

/** Every way in which asking a model can come to nothing, and whether asking again may help. */
public enum Trouble {
    MODEL_UNREACHABLE(true, "The language model could not be reached."), MODEL_MISSING(false,
            "The language model is not installed on its server."), MODEL_TIMEOUT(true,
                    "The language model did not answer in time."), MODEL_ERROR(true,
                            "The language model broke off with an error."), MODEL_REFUSED(false,
                                    "The language model's server refused the request."), INVALID_ANSWER(true,
                                            "The language model's answer could not be used."), ANSWER_TOO_LARGE(true,
                                                    "The language model's answer was too long."), TEXT_TOO_LONG(false,
                                                            "The dream is too long for the language model."), MODEL_NOT_ALLOWED(
                                                                    false,
                                                                    "This language model is not offered here."), CANCELLED(
                                                                            false, "The interpretation was cancelled.");

    private final boolean retryable;
    private final String message;

    Trouble(boolean retryable, String message) {
        this.retryable = retryable;
        this.message = message;
    }

    /** A new one, to be thrown by whoever met the trouble. */
    public InterpreterFailure failure() {
        return new InterpreterFailure(new Failure(code(), message), retryable);
    }

    /** What a status other than 200 means. Redirections are not followed: they could lead the dream anywhere. */
    static Trouble of(int status) {
        return status >= 500 || status == 429 || status == 408 ? MODEL_ERROR : MODEL_REFUSED;
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
