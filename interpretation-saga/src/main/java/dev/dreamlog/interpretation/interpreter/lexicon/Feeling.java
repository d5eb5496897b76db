package dev.dreamlog.interpretation.interpreter.lexicon;

import dev.dreamlog.interpretation.interpreter.Localized;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.Terms;

/**
 * One feeling of the dictionary.
 *
 * @param strong words that name it at its height
 */
record Feeling(String id, Localized name, Localized meaning, Terms terms, Terms strong) {}
