/** Shared dreams are read, liked and discussed, by friends or by everybody. May depend on account and dream. */
@NullMarked
package dev.dreamlog.social;

import org.jspecify.annotations.NullMarked;
