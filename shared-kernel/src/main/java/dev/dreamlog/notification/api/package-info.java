/** Commands, events, queries and ids of people's notifications. */
@NullMarked
package dev.dreamlog.notification.api;

import org.jspecify.annotations.NullMarked;
