/** Keeps the queue of model calls in PostgreSQL, gives each job to one worker at a time, and ends what nobody needs. */
@NullMarked
package dev.dreamlog.interpretation.saga.jobs;

import org.jspecify.annotations.NullMarked;
