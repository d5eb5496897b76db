/** The interpreter that asks a language model of Ollama, and trusts nothing it says unchecked. */
@NullMarked
package dev.dreamlog.interpretation.interpreter.ollama;

import org.jspecify.annotations.NullMarked;
