/** People record dreams, revise them, show them and throw them away. May depend on account. */
@NullMarked
package dev.dreamlog.dream;

import org.jspecify.annotations.NullMarked;
