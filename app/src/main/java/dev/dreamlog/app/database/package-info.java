/** How long a request waits for the database. */
@NullMarked
package dev.dreamlog.app.database;

import org.jspecify.annotations.NullMarked;
