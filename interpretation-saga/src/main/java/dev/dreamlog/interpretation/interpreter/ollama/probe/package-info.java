/** Looks whether a language model is there to be asked, without asking it anything. */
@NullMarked
package dev.dreamlog.interpretation.interpreter.ollama.probe;

import org.jspecify.annotations.NullMarked;
