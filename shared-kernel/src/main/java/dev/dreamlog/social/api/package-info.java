/** Commands, events, queries and ids of posts, comments and friendships; the numbers beside them, engagement knows. */
@NullMarked
package dev.dreamlog.social.api;

import org.jspecify.annotations.NullMarked;
