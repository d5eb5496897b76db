/** The feed: shared dreams and what was said about them, as readers may see them. */
@NullMarked
package dev.dreamlog.social.query;

import org.jspecify.annotations.NullMarked;
