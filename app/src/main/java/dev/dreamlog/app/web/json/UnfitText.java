package dev.dreamlog.app.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A JSON string that is no text. */
public final class UnfitText extends MismatchedInputException {

    UnfitText(JsonParser parser) {
        super(parser, "a string with U+0000 or half of a surrogate pair", String.class);
    }
}
