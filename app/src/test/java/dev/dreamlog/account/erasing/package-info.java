/** What is left of somebody who was erased, looked for everywhere. */
@NullMarked
package dev.dreamlog.account.erasing;

import org.jspecify.annotations.NullMarked;
