/** Projections are built anew from the log, beside the ones that readers use meanwhile. */
@NullMarked
package dev.dreamlog.audit.query.rebuilding;

import org.jspecify.annotations.NullMarked;
