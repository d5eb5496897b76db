/** What every interpreter says in the same words: sources, cautions and care for the dreamer. */
@NullMarked
package dev.dreamlog.interpretation.interpreter.guidance;

import org.jspecify.annotations.NullMarked;
