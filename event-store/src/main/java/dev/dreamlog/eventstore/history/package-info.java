/** Reads the log back as it was written, for people rather than for processors. */
@NullMarked
package dev.dreamlog.eventstore.history;

import org.jspecify.annotations.NullMarked;
