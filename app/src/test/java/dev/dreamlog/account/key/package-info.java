/** Programs come in by keys that people made for them. */
@NullMarked
package dev.dreamlog.account.key;

import org.jspecify.annotations.NullMarked;
