/** Decides what may be done to a dream: only its dreamer writes, revises, shows and deletes it. */
@NullMarked
package dev.dreamlog.dream.command;

import org.jspecify.annotations.NullMarked;
