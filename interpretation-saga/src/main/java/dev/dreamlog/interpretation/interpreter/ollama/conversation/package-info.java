/** Carries one question to Ollama and its answer back, within bounds that no server can stretch. */
@NullMarked
package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import org.jspecify.annotations.NullMarked;
