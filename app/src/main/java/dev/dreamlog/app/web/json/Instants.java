package dev.dreamlog.app.web.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads moments as RFC 3339 writes them and nothing else: a number may be seconds or milliseconds, who knows. */
final class Instants extends SimpleModule {

    private static final Pattern RFC_3339 = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    Instants() {
        super("instants");
        addDeserializer(Instant.class, new Reader());
    }

    private static final class Reader extends StdScalarDeserializer<Instant> {

        Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            String text = parser.getString();
            try {
                if (RFC_3339.matcher(text).matches()) {
                    return Instant.parse(text);
                }
            } catch (DateTimeException _) {
                // Told like any other text that is no moment.
            }
            throw context.weirdStringException(text, Instant.class, "no moment");
        }
    }
}
