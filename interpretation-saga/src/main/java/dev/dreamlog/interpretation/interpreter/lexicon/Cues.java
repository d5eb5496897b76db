package dev.dreamlog.interpretation.interpreter.lexicon;

import dev.dreamlog.interpretation.interpreter.lexicon.stem.TermIndex;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.Terms;
/** Words that tell of the dream as a whole, or that turn the next word into its opposite. */
record Cues(Terms lucid, Terms istikhara, Terms abrupt, Terms negation) {

    /** What a cue says. */
    enum Cue {
        LUCID, ISTIKHARA, ABRUPT, NEGATION
    }

    TermIndex<Cue> index() {
        TermIndex<Cue> index = new TermIndex<>();
        index.add(lucid, Cue.LUCID);
        index.add(istikhara, Cue.ISTIKHARA);
        index.add(abrupt, Cue.ABRUPT);
        index.add(negation, Cue.NEGATION);
        return index;
    }
}
