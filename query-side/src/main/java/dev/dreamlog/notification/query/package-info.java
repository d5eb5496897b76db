/** What people are told of: kept as facts, shown as far as they may see it, and streamed to those who listen. */
@NullMarked
package dev.dreamlog.notification.query;

import org.jspecify.annotations.NullMarked;
