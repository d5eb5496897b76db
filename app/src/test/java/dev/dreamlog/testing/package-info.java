/** What tests share: servers that are started once and databases that are empty. */
@NullMarked
package dev.dreamlog.testing;

import org.jspecify.annotations.NullMarked;
