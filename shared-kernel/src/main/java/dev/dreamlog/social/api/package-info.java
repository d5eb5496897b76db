/** Commands, events, queries and ids of posts and comments; the numbers that stand beside them, engagement knows. */
@NullMarked
package dev.dreamlog.social.api;

import org.jspecify.annotations.NullMarked;
