/** Tells processors at once that there is something new to read, instead of letting them ask. */
@NullMarked
package dev.dreamlog.eventstore.wakeup;

import org.jspecify.annotations.NullMarked;
