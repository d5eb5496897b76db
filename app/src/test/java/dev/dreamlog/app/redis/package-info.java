/** What becomes of a node whose Redis comes and goes. */
@NullMarked
package dev.dreamlog.app.redis;

import org.jspecify.annotations.NullMarked;
