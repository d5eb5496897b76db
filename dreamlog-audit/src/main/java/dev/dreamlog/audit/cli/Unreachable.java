package dev.dreamlog.audit.cli;

import java.io.IOException;

/** The server cannot be reached, or does not do what it should. */
final class Unreachable extends IOException {

    Unreachable(String what) {
        super(what);
    }

    Unreachable(String what, IOException why) {
        super(what, why);
    }
}
