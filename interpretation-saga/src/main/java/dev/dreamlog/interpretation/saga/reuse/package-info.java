/** Answers a question that the same person had answered lately without asking the model again. */
@NullMarked
package dev.dreamlog.interpretation.saga.reuse;

import org.jspecify.annotations.NullMarked;
