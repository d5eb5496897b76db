/** People hand keys to their programs, with which these act for them and do no more than they were made for. */
@NullMarked
package dev.dreamlog.account.command.key;

import org.jspecify.annotations.NullMarked;
