package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.Map;

import dev.dreamlog.interpretation.interpreter.lexicon.stem.Terms;

/**
 * Words that say nothing by themselves and much about the dream or about the word beside them.
 *
 * @param absence denies the word before it, as in «страха не было»
 * @param idiom phrases in which nothing is meant as it is written: who falls asleep does not fall
 */
record Cues(Terms lucid, Terms istikhara, Terms abrupt, Terms negation, Terms absence, Terms more, Terms less,
        Terms self, Terms other, Terms idiom) {

    /** What a cue says. */
    enum Cue {
        LUCID, ISTIKHARA, ABRUPT, NEGATION, ABSENCE, MORE, LESS, SELF, OTHER, IDIOM
    }

    Map<Cue, Terms> terms() {
        return Map.of(Cue.LUCID, lucid, Cue.ISTIKHARA, istikhara, Cue.ABRUPT, abrupt, Cue.NEGATION, negation,
                Cue.ABSENCE, absence, Cue.MORE, more, Cue.LESS, less, Cue.SELF, self, Cue.OTHER, other, Cue.IDIOM,
                idiom);
    }
}
