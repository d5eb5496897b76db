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

    private static final class Reader extends StdScalarDeserializer<LocalDate> {

        Reader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                return LocalDate.parse(parser.getString());
            } catch (DateTimeException _) {
                throw context.weirdStringException(parser.getString(), LocalDate.class, "no date");
            }
        }
    }
}
