/** Auditors list the history and rebuild what was derived from it. May depend on every feature. */
@NullMarked
package dev.dreamlog.audit;

import org.jspecify.annotations.NullMarked;
