package dev.dreamlog.interpretation.interpreter.lexicon;

import dev.dreamlog.interpretation.api.Level;
import dev.dreamlog.interpretation.interpreter.lexicon.Sense.Tone;

/** How often a feeling is named and how strongly, and whether the dreamer is the one who feels it. */
record Mood(int times, int strength, boolean own) {

    private static final int PLAIN = 2;
    private static final int AT_ITS_HEIGHT = 6;
    private static final int MEDIUM = 3;

    static Mood of(Tone tone, int degree, boolean own) {
        return new Mood(1, tone.strong() ? AT_ITS_HEIGHT : PLAIN + degree, own);
    }

    /** The dreamer's own feeling comes before what others feel. */
    Mood and(Mood other) {
        if (own != other.own)
            return new Mood(times + other.times, own ? strength : other.strength, true);
        return new Mood(times + other.times, strength + other.strength, own);
    }

    Felt felt(Feeling feeling) {
        Level level = strength >= AT_ITS_HEIGHT ? Level.HIGH : strength >= MEDIUM ? Level.MEDIUM : Level.LOW;
        return new Felt(feeling, level, times, own);
    }
}
