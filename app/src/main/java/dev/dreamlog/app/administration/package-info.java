/** Gets an installation its first administrator, who then makes all others. */
@NullMarked
package dev.dreamlog.app.administration;

import org.jspecify.annotations.NullMarked;
