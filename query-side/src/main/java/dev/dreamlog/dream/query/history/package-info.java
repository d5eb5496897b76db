/** What happened to a dream, told to its dreamer: step by step, and as it stood at any version. */
@NullMarked
package dev.dreamlog.dream.query.history;

import org.jspecify.annotations.NullMarked;
