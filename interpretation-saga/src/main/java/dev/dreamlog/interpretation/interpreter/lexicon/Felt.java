package dev.dreamlog.interpretation.interpreter.lexicon;

import dev.dreamlog.interpretation.api.Level;

/**
 * A feeling the dream names.
 *
 * @param own whether the dreamer feels it, and not only somebody in the dream
 */
record Felt(Feeling feeling, Level intensity, int times, boolean own) {}
