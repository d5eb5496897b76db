/** How a node holds on to a Redis that comes and goes. */
@NullMarked
package dev.dreamlog.app.redis;

import org.jspecify.annotations.NullMarked;
