/** People ask what a dream may mean and get one answer per request. May depend on account and dream. */
@NullMarked
package dev.dreamlog.interpretation;

import org.jspecify.annotations.NullMarked;
