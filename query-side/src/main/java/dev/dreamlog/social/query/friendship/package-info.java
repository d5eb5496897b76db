/** Who is whose friend and who is blocked: for the two to see, and for everything that is shown to readers. */
@NullMarked
package dev.dreamlog.social.query.friendship;

import org.jspecify.annotations.NullMarked;
