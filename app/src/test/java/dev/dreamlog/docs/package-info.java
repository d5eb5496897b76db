/** Holds what the documents claim against what the product does. */
@NullMarked
package dev.dreamlog.docs;

import org.jspecify.annotations.NullMarked;
