/** Tells people how long they wait for a model: on every node, because the door they ask at may be far from the work. */
@NullMarked
package dev.dreamlog.interpretation.queue;

import org.jspecify.annotations.NullMarked;
