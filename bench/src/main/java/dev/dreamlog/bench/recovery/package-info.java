/** What is left of a Dreamlog whose database is gone, and how long it takes to have it back. */
@NullMarked
package dev.dreamlog.bench.recovery;

import org.jspecify.annotations.NullMarked;
