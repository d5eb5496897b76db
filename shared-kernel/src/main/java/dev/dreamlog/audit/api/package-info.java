/** Commands, events, queries and answers of the audit. */
@NullMarked
package dev.dreamlog.audit.api;

import org.jspecify.annotations.NullMarked;
