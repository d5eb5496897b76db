package dev.dreamlog.app.web;

import java.io.IOException;

/** The client sends more than any honest request holds. Thrown by the stream itself, so nobody reads on. */
public final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("the body is larger than any request may be");
    }
}
