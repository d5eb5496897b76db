/** Commands, events, queries and ids of interpretations. */
@NullMarked
package dev.dreamlog.interpretation.api;

import org.jspecify.annotations.NullMarked;
