/** How long an acknowledged write stays out of sight of readers. */
@NullMarked
package dev.dreamlog.bench.visibility;

import org.jspecify.annotations.NullMarked;
