package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dreamlog.interpretation.interpreter.lexicon.Cues.Cue;
import dev.dreamlog.interpretation.interpreter.lexicon.HallVanDeCastle.Category;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Counted;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Image;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Sign;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Tone;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.TermIndex.Hit;

/** One walk over the known words of a dream, which sorts them by what they stand for. */
final class Reading {

    private final Quotes quotes;
    private final Context context;
    private final Map<Image, List<Hit<Sense>>> images = new LinkedHashMap<>();
    private final Map<Feeling, Mood> moods = new LinkedHashMap<>();
    private final Map<Category, Integer> counts = new LinkedHashMap<>();
    private final Map<Cue, Integer> signs = new EnumMap<>(Cue.class);

    Reading(String text, List<Hit<Sense>> hits, HallVanDeCastle scales) {
        List<Hit<Sense>> meant = Phrases.longest(hits);
        quotes = new Quotes(text);
        context = new Context(text, meant, scales);
        meant.forEach(this::take);
    }

    private void take(Hit<Sense> hit) {
        switch (hit.meant()) {
            case Image image -> images.computeIfAbsent(image, _ -> new ArrayList<>()).add(hit);
            case Sign sign -> signs.merge(sign.cue(), 1, Integer::sum);
            case Counted counted -> {
                if (!context.denied(hit))
                    counts.merge(counted.category(), 1, Integer::sum);
            }
            case Tone tone -> {
                if (!context.denied(hit))
                    moods.merge(tone.feeling(), Mood.of(tone, context.degree(hit), context.own(hit)), Mood::and);
            }
        }
    }

    List<Found> images() {
        List<Found> found = new ArrayList<>();
        images.forEach((image, places) -> {
            Hit<Sense> first = places.getFirst();
            found.add(new Found(image.symbol(), image.theme(), quotes.around(first.start(), first.end()),
                    places.size(), first.at()));
        });
        return found;
    }

    List<Felt> feelings() {
        return moods.entrySet().stream().map(mood -> mood.getValue().felt(mood.getKey())).toList();
    }

    Map<Category, Integer> counts() {
        return counts;
    }

    Map<Cue, Integer> signs() {
        return signs;
    }
}
