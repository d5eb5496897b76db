/** Lets a log prove that nothing in it was changed, removed or slipped in: RFC 9162's tree in C2SP's clothes. */
@NullMarked
package dev.dreamlog.transparency;

import org.jspecify.annotations.NullMarked;
