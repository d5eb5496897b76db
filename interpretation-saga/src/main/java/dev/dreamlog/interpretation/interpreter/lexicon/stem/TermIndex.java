package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds dictionary entries in a text by the stems of their terms, phrases included, in one walk over its words. */
public final class TermIndex<T> {

    private record Entry<T>(List<String> stems, T meant) {

        boolean standsAt(int place, List<String> stemsOfText) {
            int end = place + stems.size();
            return end <= stemsOfText.size() && stemsOfText.subList(place, end).equals(stems);
        }
    }

    /**
     * One place where an entry was found.
     *
     * @param at its first word, counted from the beginning
     * @param words how many words it has
     * @param start where its first letter stands, counted in chars
     */
    public record Hit<T>(T meant, int at, int words, int start, int end) {

        public int after() {
            return at + words;
        }
    }

    private final BasicForms forms = BasicForms.shipped();
    private final Map<String, List<Entry<T>>> byFirstStem = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** Whatever of the terms is found shall mean this. */
    public void add(Terms terms, T meant) {
        terms.all().map(term -> Stemming.words(term).stream().map(word -> forms.of(word.stem())).toList()).distinct()
                .forEach(stems -> add(stems, meant));
    }

    private void add(List<String> stems, T meant) {
        known.addAll(stems);
        List<Entry<T>> entries = byFirstStem.computeIfAbsent(stems.getFirst(), _ -> new ArrayList<>());
        entries.add(new Entry<>(stems, meant));
        entries.sort(Comparator.comparingInt(entry -> -entry.stems().size()));
    }

    /** Every place, in the order of the text and the longest first; one word may begin several. */
    public List<Hit<T>> find(List<Word> words) {
        List<String> stems = words.stream().map(word -> recognised(word.stem())).toList();
        List<Hit<T>> hits = new ArrayList<>();
        for (int at = 0; at < stems.size(); at++) {
            for (Entry<T> entry : byFirstStem.getOrDefault(stems.get(at), List.of())) {
                int length = entry.stems().size();
                if (entry.standsAt(at, stems))
                    hits.add(new Hit<>(entry.meant(), at, length, words.get(at).start(),
                            words.get(at + length - 1).end()));
            }
        }
        return hits;
    }

    private String recognised(String stem) {
        String basic = forms.of(stem);
        return known.contains(basic) ? basic : forms.within(stem).filter(known::contains).findFirst().orElse(basic);
    }
}
