/** The journal: what its dreamer reads, kept up to date from the events of dreams. */
@NullMarked
package dev.dreamlog.dream.query;

import org.jspecify.annotations.NullMarked;
