/** Gets models to answer: a queue in PostgreSQL, workers on any node, and leases that end a call nobody needs. */
@NullMarked
package dev.dreamlog.interpretation.saga.work;

import org.jspecify.annotations.NullMarked;
