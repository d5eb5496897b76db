package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;
import java.util.Map;

import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.interpreter.lexicon.Cues.Cue;
import dev.dreamlog.interpretation.interpreter.lexicon.HallVanDeCastle.Category;

/** All that the dictionary recognises in one dream, before a tradition looks at it. */
record Findings(List<Found> images, List<Felt> feelings, Map<Category, Integer> counts, Map<Cue, Integer> cues) {

    static final Findings NOTHING = new Findings(List.of(), List.of(), Map.of(), Map.of());

    int times(Cue cue) {
        return cues.getOrDefault(cue, 0);
    }

    int counted(Category category) {
        return counts.getOrDefault(category, 0);
    }

    boolean counts(String categoryId) {
        return counts.keySet().stream().anyMatch(category -> category.id().equals(categoryId));
    }

    boolean shows(String symbolId) {
        return images.stream().anyMatch(found -> found.symbol().id().equals(symbolId));
    }

    /** Whether the dreamer feels it. */
    boolean feels(String feelingId, Level atLeast) {
        return feelings.stream().anyMatch(felt -> felt.own() && felt.feeling().id().equals(feelingId)
                && felt.intensity().compareTo(atLeast) >= 0);
    }
}
