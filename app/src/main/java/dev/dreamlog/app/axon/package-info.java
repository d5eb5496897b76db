/** Puts Axon together with our event store: one place that says how messages travel and what reads the log. */
@NullMarked
package dev.dreamlog.app.axon;

import org.jspecify.annotations.NullMarked;
