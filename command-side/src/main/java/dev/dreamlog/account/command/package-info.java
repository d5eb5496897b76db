/** Decides about accounts and keeps what signing in needs: e-mail, password hash, role. */
@NullMarked
package dev.dreamlog.account.command;

import org.jspecify.annotations.NullMarked;
