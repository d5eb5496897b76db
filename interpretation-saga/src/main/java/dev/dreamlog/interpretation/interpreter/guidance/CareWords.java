package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.interpreter.AnswerLanguage;
import dev.dreamlog.interpretation.interpreter.ShippedJson;

/**
 * The phrases of one language by which care is judged, and what is said in it then.
 *
 * @param letters what a sentence needs to be in this language at all
 * @param parts phrases used within others, as {@code {name}}
 * @param intent says now that one wishes to die or to harm oneself
 * @param mentioned speaks of it: a dream told in the past tense sounds alike, so there a waking word must stand by
 * @param hints kinds of words of which one means little and two together much
 * @param nightmares tells that bad dreams return
 * @param elsewhere leads into a dream, a film or another's mouth
 * @param afterwards says the same when it comes behind the words it is about
 * @param breaks ends what {@code elsewhere} began
 */
record CareWords(String letters, Map<String, String> parts, List<String> intent, List<String> mentioned,
        Map<String, List<String>> hints, List<String> nightmares, List<String> waking, List<String> elsewhere,
        List<String> afterwards, List<String> past, List<String> longAgo, List<String> denied, List<String> breaks,
        Map<Concern, String> messages, List<String> resources) {

    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    static CareWords in(AnswerLanguage language) {
        return ShippedJson.read(CareWords.class, "care/" + language.tag() + ".json", new TypeReference<>() {
        });
    }

    /** Any of the phrases from the beginning of a word, which in Arabic may carry an "and" before it. */
    Pattern anyOf(List<String> phrases) {
        return Pattern.compile("(?<!\\p{L})(?=\\p{L})[وف]?(?:" + whole(String.join("|", phrases)) + ")");
    }

    private String whole(String phrases) {
        String whole = PART.matcher(phrases)
                .replaceAll(part -> Matcher.quoteReplacement(parts.getOrDefault(part.group(1), part.group())));
        return whole.equals(phrases) ? phrases : whole(whole);
    }
}
