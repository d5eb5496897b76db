/** How a start that cannot succeed ends: with one sentence that says what to do. */
@NullMarked
package dev.dreamlog.app.start;

import org.jspecify.annotations.NullMarked;
