/** The HTTP contract, asked from outside as any client would. */
@NullMarked
package dev.dreamlog.app.http;

import org.jspecify.annotations.NullMarked;
