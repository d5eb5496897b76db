package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds dictionary entries in a text by the stems of their terms, phrases included, in one walk over its words. */
public final class TermIndex<T> {

    private record Entry<T>(List<String> stems, T meant) {

        boolean standsAt(int place, List<Word> words) {
            if (place + stems.size() > words.size())
                return false;
            for (int i = 1; i < stems.size(); i++) {
                if (!words.get(place + i).stem().equals(stems.get(i)))
                    return false;
            }
            return true;
        }
    }

    /** One place where an entry was found; {@code at} counts words, {@code start} and {@code end} chars. */
    public record Hit<T>(T meant, int at, int start, int end) {}

    private final Map<String, List<Entry<T>>> byFirstStem = new HashMap<>();

    /** Whatever of the terms is found shall mean this. */
    public void add(Terms terms, T meant) {
        terms.all().map(term -> Stemming.words(term).stream().map(Word::stem).toList()).distinct()
                .forEach(stems -> byFirstStem.computeIfAbsent(stems.getFirst(), _ -> new ArrayList<>())
                        .add(new Entry<>(stems, meant)));
    }

    /** Every place, in the order of the text; one word may begin several. */
    public List<Hit<T>> find(List<Word> words) {
        List<Hit<T>> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int at = i;
            byFirstStem.getOrDefault(words.get(i).stem(), List.of()).stream().filter(e -> e.standsAt(at, words))
                    .map(e -> new Hit<>(e.meant(), at, words.get(at).start(),
                            words.get(at + e.stems().size() - 1).end()))
                    .forEach(hits::add);
        }
        return hits;
    }
}
