/** How events are kept: in PostgreSQL, for ever, readable with plain SQL. Depends on no feature. */
@NullMarked
package dev.dreamlog.eventstore;

import org.jspecify.annotations.NullMarked;
