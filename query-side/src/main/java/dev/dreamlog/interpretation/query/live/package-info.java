/** Lets dreamers follow an interpretation while it comes about: its states, its words as they are written, its end. */
@NullMarked
package dev.dreamlog.interpretation.query.live;

import org.jspecify.annotations.NullMarked;
