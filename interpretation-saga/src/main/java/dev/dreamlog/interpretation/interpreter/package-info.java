/** The port through which a dream is interpreted, and the choice of who answers behind it. */
@NullMarked
package dev.dreamlog.interpretation.interpreter;

import org.jspecify.annotations.NullMarked;
