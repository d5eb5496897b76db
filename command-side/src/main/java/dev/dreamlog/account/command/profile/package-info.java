/** People say what they are called, where they live and which language they speak. */
@NullMarked
package dev.dreamlog.account.command.profile;

import org.jspecify.annotations.NullMarked;
