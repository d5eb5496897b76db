/** Finds words again in whatever form a dream puts them, in each language that dreams are read in. */
@NullMarked
package dev.dreamlog.interpretation.interpreter.lexicon.stem;

import org.jspecify.annotations.NullMarked;
