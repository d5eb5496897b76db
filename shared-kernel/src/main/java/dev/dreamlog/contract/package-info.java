/** What every call of the HTTP interface has in common, whatever the feature. Depends on no feature. */
@NullMarked
package dev.dreamlog.contract;

import org.jspecify.annotations.NullMarked;
