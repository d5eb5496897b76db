/** The history as auditors read it, and the rebuilding of what was derived from it. */
@NullMarked
package dev.dreamlog.audit.query;

import org.jspecify.annotations.NullMarked;
