/** Sees a request for interpretation through to its end: when to try, when to wait, when to give up. */
@NullMarked
package dev.dreamlog.interpretation.saga;

import org.jspecify.annotations.NullMarked;
