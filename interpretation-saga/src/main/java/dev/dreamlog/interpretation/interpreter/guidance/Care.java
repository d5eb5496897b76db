package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;

/**
 * Hears when waking words say that somebody wishes to die or to harm themselves. Dream images of death do not count:
 * one real dream in eight mentions it. No model is asked, so none can overlook it or talk it away.
 */
public final class Care {

    private final Map<AnswerLanguage, CareWords> words = new EnumMap<>(AnswerLanguage.class);
    private final List<Ear> ears;

    private Care() {
        for (AnswerLanguage language : AnswerLanguage.values())
            words.put(language, CareWords.in(language));
        ears = words.values().stream().map(Ear::new).toList();
    }

    public static Care shipped() {
        return new Care();
    }

    /** Judges the dreamer's own words, whichever language they are in, and answers in the one asked for. */
    public Safety judge(String text, AnswerLanguage language) {
        List<String> sentences = Utterances.in(text);
        return say(ears.stream().map(ear -> ear.hear(sentences)).reduce(Concern.NONE, Concern::or), language);
    }

    private Safety say(Concern concern, AnswerLanguage language) {
        if (concern == Concern.NONE)
            return new Safety(concern.level(), null, List.of());
        CareWords said = Objects.requireNonNull(words.get(language));
        return new Safety(concern.level(), Objects.requireNonNull(said.messages().get(concern)), said.resources());
    }
}
