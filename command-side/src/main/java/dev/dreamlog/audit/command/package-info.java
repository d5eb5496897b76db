/** Records that the history was looked into. */
@NullMarked
package dev.dreamlog.audit.command;

import org.jspecify.annotations.NullMarked;
