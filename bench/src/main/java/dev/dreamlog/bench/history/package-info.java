/** What it costs to read the log back, and that it is sealed. */
@NullMarked
package dev.dreamlog.bench.history;

import org.jspecify.annotations.NullMarked;
