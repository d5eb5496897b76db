package dev.dreamlog.app.web.json;

import java.time.DateTimeException;
import java.time.LocalDate;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads dates as {@code 2026-11-21} and nothing else: a day is not to be guessed from an instant or a number. */
final class LocalDates extends SimpleModule {

    LocalDates() {
        super("local-dates");
        addDeserializer(LocalDate.class, new Reader());
    }

    private static final int LENGTH = "2026-11-21".length();

    private static final class Reader extends StdScalarDeserializer<LocalDate> {

        Reader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            String text = parser.getString();
            try {
                if (text.length() == LENGTH) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeException _) {
                // Told like any other text that is no day.
            }
            throw context.weirdStringException(text, LocalDate.class, "no day");
        }
    }
}
