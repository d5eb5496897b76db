/** How long it takes until a node that was not there answers. */
@NullMarked
package dev.dreamlog.bench.starting;

import org.jspecify.annotations.NullMarked;
