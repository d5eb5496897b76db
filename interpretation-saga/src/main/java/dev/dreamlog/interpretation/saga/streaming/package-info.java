/** Lets people read along: what a model writes goes to a Redis Stream, and nobody who thinks waits for that. */
@NullMarked
package dev.dreamlog.interpretation.saga.streaming;

import org.jspecify.annotations.NullMarked;
