/** Remembers how far people have read what they were told. */
@NullMarked
package dev.dreamlog.notification.command;

import org.jspecify.annotations.NullMarked;
