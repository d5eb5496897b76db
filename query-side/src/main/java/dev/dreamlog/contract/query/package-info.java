/** What every answer to a reader has in common: pages, cursors, and what it was read from. */
@NullMarked
package dev.dreamlog.contract.query;

import org.jspecify.annotations.NullMarked;
