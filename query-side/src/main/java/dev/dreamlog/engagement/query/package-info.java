/** Likes and comments in numbers, exact whatever is delivered twice. */
@NullMarked
package dev.dreamlog.engagement.query;

import org.jspecify.annotations.NullMarked;
