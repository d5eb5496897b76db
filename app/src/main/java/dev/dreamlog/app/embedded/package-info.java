/** What an installation brings itself when nobody gives it: data folder, secret, PostgreSQL and Redis. */
@NullMarked
package dev.dreamlog.app.embedded;

import org.jspecify.annotations.NullMarked;
