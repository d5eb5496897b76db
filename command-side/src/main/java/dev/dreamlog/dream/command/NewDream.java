package dev.dreamlog.dream.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.contract.command.CodePoints;
import dev.dreamlog.contract.command.LanguageTag;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamKind;

/** A dream as a client tells it; what is left out is filled in with what most people would have said. */
record NewDream(@NotNull @CodePoints(min = 20, max = 4000) String text,
        @Nullable @CodePoints(min = 1, max = 200, lines = false) String title, @Nullable LocalDate dreamedOn,
        @Nullable @LanguageTag String language, @Nullable DreamKind kind,
        @Nullable @Min(-2) @Max(2) Integer mood, @Nullable @Min(0) @Max(5) Integer lucidity,
        @Nullable @Size(max = 10) List<@NotNull @CodePoints(min = 1, max = 50, lines = false) String> emotions,
        @Nullable @Size(max = 10) List<@NotNull @CodePoints(min = 1, max = 50, lines = false) String> tags) {

    DreamContent content(Supplier<LocalDate> today) {
        return new DreamContent(
                text,
                title,
                dreamedOn == null ? today.get() : dreamedOn,
                language == null ? WrittenLanguage.of(text) : language,
                Objects.requireNonNullElse(kind, DreamKind.REGULAR),
                mood,
                lucidity,
                Objects.requireNonNullElse(emotions, List.of()),
                Objects.requireNonNullElse(tags, List.of()));
    }
}
