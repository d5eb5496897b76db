/** Finds the answer to one question: lately given, or by a model, to which people may listen while it writes. */
@NullMarked
package dev.dreamlog.interpretation.saga.work;

import org.jspecify.annotations.NullMarked;
