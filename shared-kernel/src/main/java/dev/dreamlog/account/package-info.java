/** People register, sign in and hold a role. Depends on no other feature. */
@NullMarked
package dev.dreamlog.account;

import org.jspecify.annotations.NullMarked;
