/**
 * How every write runs, whatever the feature: in one transaction, at most once per idempotency key, against a
 * version the client names.
 */
@NullMarked
package dev.dreamlog.contract.command;

import org.jspecify.annotations.NullMarked;
