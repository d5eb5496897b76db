/** Lets events be read that were written in the shape of an earlier time, and tells which cannot be. */
@NullMarked
package dev.dreamlog.eventstore.upcasting;

import org.jspecify.annotations.NullMarked;
