/** Keeps what people entrusted to us readable only as long as they want: each account's words are under its own key. */
@NullMarked
package dev.dreamlog.eventstore.privacy;

import org.jspecify.annotations.NullMarked;
