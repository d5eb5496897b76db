/** People sign in, stay signed in and sign out. */
@NullMarked
package dev.dreamlog.account.command.session;

import org.jspecify.annotations.NullMarked;
