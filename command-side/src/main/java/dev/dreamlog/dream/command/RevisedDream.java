package dev.dreamlog.dream.command;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.dreamlog.contract.command.CodePoints;
import dev.dreamlog.contract.command.LanguageTag;
import dev.dreamlog.dream.api.Change;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRevision;

/** What a client wants to read differently: a field left out stays, null clears what may be empty. */
record RevisedDream(Change<@NotNull @CodePoints(min = 20, max = 4000) String> text,
        Change<@Nullable @CodePoints(min = 1, max = 200, lines = false) String> title,
        Change<@NotNull LocalDate> dreamedOn, Change<@NotNull @LanguageTag String> language,
        Change<@NotNull DreamKind> kind, Change<@Nullable @Min(-2) @Max(2) Integer> mood,
        Change<@Nullable @Min(0) @Max(5) Integer> lucidity,
        Change<@NotNull @Size(max = 10) List<@NotNull @CodePoints(min = 1, max = 50, lines = false) String>> emotions,
        Change<@NotNull @Size(max = 10) List<@NotNull @CodePoints(min = 1, max = 50, lines = false) String>> tags) {

    DreamRevision revision() {
        return new DreamRevision(text, title, dreamedOn, language, kind, mood, lucidity, emotions, tags);
    }
}
