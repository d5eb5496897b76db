/** What dreamers read about the interpretations they asked for. */
@NullMarked
package dev.dreamlog.interpretation.query;

import org.jspecify.annotations.NullMarked;
