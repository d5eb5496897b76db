package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hears in one language what somebody says of waking life. What is denied, long past, quoted, or said of a dream, a
 * film or another person is not the dreamer's wish.
 */
final class Ear {

    /** How many sentences long a hint is remembered. */
    private static final int MEMORY = 3;
    private static final int LEADS_FOR = 400;
    private static final int NEARBY = 80;
    private static final Set<String> STRAINS = Set.of("weariness", "burden");
    private static final String WORD_ENDS = "(?!\\p{L})";
    private static final Pattern PAUSE = Pattern.compile("[,;:()\u2013\u2014\u060C]");
    private static final Pattern LEADING_PAUSE = Pattern.compile("^[\\s,:]+");

    private final Pattern letters;
    private final Pattern anything;
    private final Pattern intent;
    private final Pattern mentioned;
    private final Map<String, Pattern> hints = new TreeMap<>();
    private final Pattern nightmares;
    private final Pattern waking;
    private final Pattern elsewhere;
    private final Pattern afterwards;
    private final Pattern past;
    private final Pattern longAgo;
    private final Pattern denied;
    private final Pattern breaks;

    Ear(CareWords words) {
        letters = Pattern.compile(words.letters());
        intent = words.anyOf(words.intent());
        mentioned = words.anyOf(words.mentioned());
        words.hints().forEach((kind, phrases) -> hints.put(kind, words.anyOf(phrases)));
        nightmares = words.anyOf(words.nightmares());
        anything = words.anyOf(Stream.concat(words.hints().values().stream(),
                Stream.of(words.intent(), words.mentioned(), words.nightmares())).flatMap(List::stream).toList());
        waking = words.anyOf(words.waking());
        elsewhere = Pattern.compile(words.anyOf(words.elsewhere()).pattern() + WORD_ENDS);
        afterwards = Pattern.compile("[\\s,.!\"\u2013\u2014-]*" + words.anyOf(words.afterwards()).pattern());
        past = words.anyOf(words.past());
        longAgo = words.anyOf(words.longAgo());
        denied = words.anyOf(words.denied());
        breaks = Pattern.compile(words.anyOf(words.breaks()).pattern() + WORD_ENDS);
    }

    Concern hear(List<String> sentences) {
        Concern greatest = Concern.NONE;
        Map<String, Integer> hinted = new TreeMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            String sentence = sentences.get(i);
            if (letters.matcher(sentence).find() && anything.matcher(sentence).find()) {
                String before = i == 0 ? "" : sentences.get(i - 1);
                String said = denied.matcher(sentence).replaceAll(" ");
                greatest = greatest.or(inFull(said, before)).or(inHints(said, hinted, i));
            }
        }
        return greatest;
    }

    private Concern inFull(String sentence, String before) {
        if (meant(intent, sentence))
            return Concern.INTENT;
        if (meant(mentioned, sentence))
            return awake(sentence) || awake(before) || !past.matcher(sentence).find() ? Concern.INTENT
                    : Concern.STRAIN;
        return nightmares.matcher(sentence).find() ? Concern.NIGHTMARES : Concern.NONE;
    }

    private Concern inHints(String sentence, Map<String, Integer> hinted, int now) {
        hints.forEach((kind, phrases) -> {
            if (meant(phrases, sentence))
                hinted.put(kind, now);
        });
        if (hinted.containsValue(now) && hinted.values().stream().filter(then -> now - then < MEMORY).count() > 1)
            return Concern.INTENT;
        return STRAINS.stream().anyMatch(kind -> hinted.getOrDefault(kind, -1) == now) ? Concern.STRAIN : Concern.NONE;
    }

    private boolean meant(Pattern phrases, String sentence) {
        Matcher found = phrases.matcher(sentence);
        while (found.find()) {
            if (!quoted(sentence, found.start()) && !elsewhere(sentence, found.start(), found.end())
                    && !longAgo(sentence, found.start(), found.end()))
                return true;
        }
        return false;
    }

    private boolean awake(String sentence) {
        return waking.matcher(sentence).find();
    }

    private static boolean quoted(String sentence, int start) {
        return sentence.substring(0, start).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private boolean elsewhere(String sentence, int start, int end) {
        Matcher lead = elsewhere.matcher(sentence).useTransparentBounds(true).region(Math.max(0, start - LEADS_FOR),
                sentence.length());
        while (lead.find() && lead.start() < start) {
            if (lead.end() >= start || unbroken(sentence.substring(lead.end(), start)))
                return true;
        }
        return afterwards.matcher(sentence).region(end, sentence.length()).lookingAt();
    }

    private boolean unbroken(String between) {
        String words = LEADING_PAUSE.matcher(between).replaceFirst("");
        return !PAUSE.matcher(words).find() && !breaks.matcher(words).find();
    }

    /** Long ago and over: a word of today beside it takes that back. */
    private boolean longAgo(String sentence, int start, int end) {
        return !awake(sentence) && longAgo.matcher(sentence)
                .region(Math.max(0, start - NEARBY), Math.min(sentence.length(), end + NEARBY)).find();
    }
}
