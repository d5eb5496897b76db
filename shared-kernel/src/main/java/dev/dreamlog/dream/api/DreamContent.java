package dev.dreamlog.dream.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.eventstore.api.PersonalData;

/**
 * What the dreamer wrote down. Plain values: events keep this record for ever.
 *
 * @param language BCP 47 tag of the text
 * @param mood from -2 (terrible) to 2 (wonderful)
 * @param lucidity from 0 (none) to 5 (in full control)
 */
public record DreamContent(@PersonalData(of = "dreamerId") String text,
        @PersonalData(of = "dreamerId") @Nullable String title, LocalDate dreamedOn, String language, DreamKind kind,
        @Nullable Integer mood, @Nullable Integer lucidity, @PersonalData(of = "dreamerId") List<String> emotions,
        @PersonalData(of = "dreamerId") List<String> tags) {

    public DreamContent {
        emotions = List.copyOf(emotions);
        tags = List.copyOf(tags);
    }
}
