/** Commands, events, queries and ids of posts and comments. */
@NullMarked
package dev.dreamlog.social.api;

import org.jspecify.annotations.NullMarked;
