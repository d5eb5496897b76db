/** Seals the log: whoever changes, removes or slips in an event afterwards is found out by anybody who kept a checkpoint. */
@NullMarked
package dev.dreamlog.eventstore.sealing;

import org.jspecify.annotations.NullMarked;
