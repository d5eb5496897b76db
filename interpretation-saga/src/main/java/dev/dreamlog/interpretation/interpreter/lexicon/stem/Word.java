package dev.dreamlog.interpretation.interpreter.lexicon.stem;

/**
 * One word by its stem, and where it stands, so that the dreamer's own letters can be quoted.
 *
 * @param start where its first letter stands in the text, counted in chars
 * @param end where the text goes on after it, counted in chars
 */
public record Word(String stem, int start, int end) {}
