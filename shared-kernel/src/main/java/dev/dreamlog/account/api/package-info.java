/** Commands, events, queries and ids of accounts. */
@NullMarked
package dev.dreamlog.account.api;

import org.jspecify.annotations.NullMarked;
