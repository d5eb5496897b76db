/** Slows down who guesses passwords, and not the people whose passwords they are. */
@NullMarked
package dev.dreamlog.account.command.guarding;

import org.jspecify.annotations.NullMarked;
