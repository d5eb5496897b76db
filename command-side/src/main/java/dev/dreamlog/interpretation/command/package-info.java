/** Decides which answer to a request for interpretation counts: the running attempt's first. */
@NullMarked
package dev.dreamlog.interpretation.command;

import org.jspecify.annotations.NullMarked;
