/** What account owners read about themselves. */
@NullMarked
package dev.dreamlog.account.query;

import org.jspecify.annotations.NullMarked;
