/** Hands auditors what they need to find out by themselves that the history is the one that was written. */
@NullMarked
package dev.dreamlog.audit.query.proofs;

import org.jspecify.annotations.NullMarked;
