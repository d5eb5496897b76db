/** What an event says about its own storage: its stable name and which of its parts are personal. */
@NullMarked
package dev.dreamlog.eventstore.api;

import org.jspecify.annotations.NullMarked;
