/** How much a post moves its readers, in numbers. May depend on account, dream and social. */
@NullMarked
package dev.dreamlog.engagement;

import org.jspecify.annotations.NullMarked;
