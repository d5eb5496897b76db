/** Shared dreams are read, liked and discussed. May depend on account, dream and engagement. */
@NullMarked
package dev.dreamlog.social;

import org.jspecify.annotations.NullMarked;
