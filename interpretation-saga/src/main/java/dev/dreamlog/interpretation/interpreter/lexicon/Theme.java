package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.List;

import dev.dreamlog.interpretation.interpreter.Localized;

/** Images that belong together: one file of the dictionary, and one theme of an answer. */
record Theme(Localized theme, List<Symbol> symbols) {}
