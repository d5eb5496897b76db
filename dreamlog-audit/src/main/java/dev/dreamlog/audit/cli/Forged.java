package dev.dreamlog.audit.cli;

/** What should be signed by the log is not. */
final class Forged extends RuntimeException {

    Forged(String what, Throwable why) {
        super(what + ": " + why.getMessage(), why);
    }
}
