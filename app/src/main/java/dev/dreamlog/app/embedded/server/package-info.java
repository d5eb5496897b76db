/** Starts PostgreSQL and Redis as processes of ours, keeps them alive and ends them after the last who needs them. */
@NullMarked
package dev.dreamlog.app.embedded.server;

import org.jspecify.annotations.NullMarked;
