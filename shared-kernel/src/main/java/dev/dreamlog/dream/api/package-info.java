/** Commands, events, queries and ids of dreams and the journal. */
@NullMarked
package dev.dreamlog.dream.api;

import org.jspecify.annotations.NullMarked;
