/** Decides what an installation must be given and what it brings itself: its secret, PostgreSQL and Redis. */
@NullMarked
package dev.dreamlog.app.embedded;

import org.jspecify.annotations.NullMarked;
