/** People join, and administrators say what they may do. */
@NullMarked
package dev.dreamlog.account.command.joining;

import org.jspecify.annotations.NullMarked;
