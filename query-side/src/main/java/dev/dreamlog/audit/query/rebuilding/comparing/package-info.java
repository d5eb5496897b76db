/** Tells whether two tables that ought to say the same do, in the database and without a word of what they say. */
@NullMarked
package dev.dreamlog.audit.query.rebuilding.comparing;

import org.jspecify.annotations.NullMarked;
