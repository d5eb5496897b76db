/** Shows auditors the history as it was written, and rebuilds what was derived from it. */
@NullMarked
package dev.dreamlog.audit.query;

import org.jspecify.annotations.NullMarked;
