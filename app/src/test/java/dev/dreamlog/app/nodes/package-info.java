/** Several nodes over one PostgreSQL and one Redis: whoever asks cannot tell them from one. */
@NullMarked
package dev.dreamlog.app.nodes;

import org.jspecify.annotations.NullMarked;
