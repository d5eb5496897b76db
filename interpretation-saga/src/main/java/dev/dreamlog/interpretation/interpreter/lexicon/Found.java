package dev.dreamlog.interpretation.interpreter.lexicon;

import dev.dreamlog.interpretation.interpreter.Localized;

/**
 * An image that stands in the dream.
 *
 * @param times how often it was named
 * @param first the word at which it was first named, counted from the beginning
 */
record Found(Symbol symbol, Localized theme, String quote, int times, int first) {}
