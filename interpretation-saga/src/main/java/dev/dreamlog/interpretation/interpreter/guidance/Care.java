package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.api.Safety.Level;
import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.Localized;
import dev.dreamlog.interpretation.interpreter.ShippedJson;

/**
 * Hears when waking words say that somebody wishes to die or to harm themselves. Dream images of death do not count:
 * one real dream in eight mentions it. No model is asked, so none can overlook it or talk it away.
 */
public final class Care {

    private final Pattern intent;
    private final Pattern recalledIntent;
    private final Pattern strain;
    private final Pattern waking;
    private final Pattern dreaming;
    private final Map<Level, Localized> messages;
    private final Map<String, List<String>> resources;

    private Care(CareWords words) {
        intent = CareWords.anyOf(words.intent());
        recalledIntent = CareWords.anyOf(words.recalledIntent());
        strain = CareWords.anyOf(words.strain());
        waking = CareWords.anyOf(words.waking());
        dreaming = CareWords.anyOf(words.dreaming());
        messages = words.messages();
        resources = words.resources();
    }

    public static Care shipped() {
        return new Care(ShippedJson.read(Care.class, "care.json", new TypeReference<>() {
        }));
    }

    /** Judges the dreamer's own words. */
    public Safety judge(String text, AnswerLanguage language) {
        Level highest = Sentences.of(text).stream().map(PlainWords::of).map(this::level)
                .reduce(Level.NONE, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        return say(highest, language);
    }

    /** The fixed words for a level. */
    public Safety say(Level level, AnswerLanguage language) {
        if (level == Level.NONE)
            return new Safety(level, null, List.of());
        return new Safety(level, Objects.requireNonNull(messages.get(level)).in(language),
                Objects.requireNonNull(resources.get(language.tag())));
    }

    private Level level(String sentence) {
        boolean awake = waking.matcher(sentence).find();
        if (awake && (said(intent, sentence) || said(recalledIntent, sentence)))
            return Level.HIGH;
        if (dreaming.matcher(sentence).find())
            return Level.NONE;
        if (said(intent, sentence))
            return Level.HIGH;
        return said(strain, sentence) ? Level.LOW : Level.NONE;
    }

    /** Whether the dreamer says it, and not a figure of the dream between quotation marks. */
    private static boolean said(Pattern phrase, String sentence) {
        Matcher found = phrase.matcher(sentence);
        return found.find() && sentence.substring(0, found.start()).chars().filter(c -> c == '"').count() % 2 == 0;
    }
}
