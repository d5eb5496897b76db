package dev.dreamlog.interpretation.interpreter.lexicon;

import dev.dreamlog.interpretation.api.Level;

/** A feeling the dream names, and how strongly. */
record Felt(Feeling feeling, Level intensity) {}
