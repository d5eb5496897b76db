/** Queries and answers about likes and comments in numbers. */
@NullMarked
package dev.dreamlog.engagement.api;

import org.jspecify.annotations.NullMarked;
