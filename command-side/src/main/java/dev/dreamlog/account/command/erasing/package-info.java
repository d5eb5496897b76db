/** People leave for good, and everything that tells who they were is forgotten. */
@NullMarked
package dev.dreamlog.account.command.erasing;

import org.jspecify.annotations.NullMarked;
