/** The offline interpreter: a small dictionary of dream images that never pretends to be a language model. */
@NullMarked
package dev.dreamlog.interpretation.interpreter.lexicon;

import org.jspecify.annotations.NullMarked;
