/** People change their passwords, to ones that nobody guesses. */
@NullMarked
package dev.dreamlog.account.command.password;

import org.jspecify.annotations.NullMarked;
