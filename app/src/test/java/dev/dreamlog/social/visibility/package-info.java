/** Who sees what, as a property: random lives, lived by the product and by a plain model of it. */
@NullMarked
package dev.dreamlog.social.visibility;

import org.jspecify.annotations.NullMarked;
