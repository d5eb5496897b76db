package dev.dreamlog.interpretation.interpreter.lexicon;

/** One word by its stem, and where it stands, so that the dreamer's own letters can be quoted. */
record Word(String stem, int start, int end) {}
