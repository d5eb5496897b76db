/** Writes beside every event who wanted it and which message led to it. */
@NullMarked
package dev.dreamlog.eventstore.metadata;

import org.jspecify.annotations.NullMarked;
