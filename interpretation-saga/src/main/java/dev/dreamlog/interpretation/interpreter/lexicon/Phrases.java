package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.interpretation.interpreter.lexicon.Cues.Cue;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Sign;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.TermIndex.Hit;

/** Lets the longest phrase speak: its words mean nothing else of the same kind, and in an idiom nothing at all. */
final class Phrases {

    private static final Sense IDIOM = new Sign(Cue.IDIOM);

    private Phrases() {}

    /** What is meant, of hits that come in the order of the text and the longest first at each place. */
    static List<Hit<Sense>> longest(List<Hit<Sense>> hits) {
        List<Hit<Sense>> left = new ArrayList<>();
        Map<Class<?>, Hit<Sense>> spoken = new HashMap<>();
        @Nullable
        Hit<Sense> idiom = null;
        for (Hit<Sense> hit : hits) {
            Hit<Sense> before = spoken.get(hit.meant().getClass());
            if (within(hit, before) || within(hit, idiom))
                continue;
            if (hit.meant().equals(IDIOM))
                idiom = hit;
            spoken.put(hit.meant().getClass(), hit);
            left.add(hit);
        }
        return left;
    }

    private static boolean within(Hit<Sense> hit, @Nullable Hit<Sense> phrase) {
        return phrase != null && hit.at() < phrase.after() && hit.words() < phrase.words();
    }
}
