/** Counts what may be done only so often: in Redis for all nodes, and in each node for itself. */
@NullMarked
package dev.dreamlog.app.limits;

import org.jspecify.annotations.NullMarked;
