package dev.dreamlog.dream.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A wish to have some parts of a dream read differently. */
public record DreamRevision(Change<String> text, Change<@Nullable String> title, Change<LocalDate> dreamedOn,
        Change<String> language, Change<DreamKind> kind, Change<@Nullable Integer> mood,
        Change<@Nullable Integer> lucidity, Change<List<String>> emotions, Change<List<String>> tags) {

    /** The content with the wish met. */
    public DreamContent applyTo(DreamContent old) {
        return new DreamContent(
                text.from(old.text()),
                title.from(old.title()),
                dreamedOn.from(old.dreamedOn()),
                language.from(old.language()),
                kind.from(old.kind()),
                mood.from(old.mood()),
                lucidity.from(old.lucidity()),
                emotions.from(old.emotions()),
                tags.from(old.tags()));
    }
}
