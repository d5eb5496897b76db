/** Lets people read along: what a model writes goes to a Redis Stream, which nobody who thinks waits for. */
@NullMarked
package dev.dreamlog.interpretation.saga.streaming;

import org.jspecify.annotations.NullMarked;
