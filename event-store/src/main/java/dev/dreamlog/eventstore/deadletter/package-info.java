/** Sets aside the events that a processing group cannot handle, so that one bad event holds up no other. */
@NullMarked
package dev.dreamlog.eventstore.deadletter;

import org.jspecify.annotations.NullMarked;
