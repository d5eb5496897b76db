package dev.dreamlog.app.web.problem;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.app.web.json.HttpJsonForTests;
import dev.dreamlog.dream.api.DreamKind;

/** A body is read, or it is said where it is wrong; and no text gets in that no database can hold. */
public final class BodyFuzz {

    private static final JsonMapper JSON = HttpJsonForTests.mapper();

    private BodyFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Told told = JSON.readValue(input, Told.class);
            if (told != null && told.text() != null && told.text().indexOf(0) >= 0) {
                throw new AssertionError(told);
            }
        } catch (JacksonException flawed) {
            String said = JsonFlaws.codeOf(flawed) + JsonFlaws.flawOf(flawed) + JsonFlaws.pointerTo(flawed);
            if (said.isBlank()) {
                throw new AssertionError(flawed);
            }
        }
    }

    /** As a dream is told. */
    record Told(@Nullable String text, @Nullable LocalDate dreamedOn, @Nullable DreamKind kind, @Nullable Integer mood,
            @Nullable List<String> tags) {}
}
