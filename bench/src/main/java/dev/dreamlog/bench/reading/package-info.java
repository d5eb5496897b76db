/** How fast pages are read: from the cache, past it, and among a thousand others who read and write. */
@NullMarked
package dev.dreamlog.bench.reading;

import org.jspecify.annotations.NullMarked;
