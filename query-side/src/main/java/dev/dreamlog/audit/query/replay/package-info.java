/** Tells auditors what an aggregate was at any time, and what each of its events made of it. */
@NullMarked
package dev.dreamlog.audit.query.replay;

import org.jspecify.annotations.NullMarked;
