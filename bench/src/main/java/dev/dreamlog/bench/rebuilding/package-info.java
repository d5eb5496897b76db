/** How fast projections are built anew from the log, and what readers notice of it. */
@NullMarked
package dev.dreamlog.bench.rebuilding;

import org.jspecify.annotations.NullMarked;
