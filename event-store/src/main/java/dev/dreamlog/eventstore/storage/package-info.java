/** Keeps events in PostgreSQL under stable names and hands them out in order. */
@NullMarked
package dev.dreamlog.eventstore.storage;

import org.jspecify.annotations.NullMarked;
