package dev.dreamlog.audit.query.replay;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.audit.api.RecordedEvent;
import dev.dreamlog.audit.query.UnfitParameter;

/** Up to where the past is told: what happened at that position or instant is part of it. */
@FunctionalInterface
interface Moment {

    Moment NOW = _ -> true;
    Pattern POSITION = Pattern.compile("\\d{1,18}");

    boolean comesAfter(RecordedEvent event);

    static Moment of(@Nullable String at) {
        if (at == null) {
            return NOW;
        }
        if (POSITION.matcher(at).matches()) {
            long position = Long.parseLong(at);
            return event -> event.position() <= position;
        }
        try {
            Instant instant = Instant.parse(at);
            return event -> !event.recordedAt().isAfter(instant);
        } catch (DateTimeParseException _) {
            throw new UnfitParameter("at");
        }
    }
}
