package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.Map;

import dev.dreamlog.interpretation.api.Tradition;
import dev.dreamlog.interpretation.interpreter.Localized;
import dev.dreamlog.interpretation.interpreter.lexicon.stem.Terms;

/** One image of the dictionary, seen through every tradition. */
record Symbol(String id, Localized name, Terms terms, Map<Tradition, Localized> meanings) {}
