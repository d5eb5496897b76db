/** Whether somebody who guesses passwords can hear from the clock which accounts exist. */
@NullMarked
package dev.dreamlog.bench.guessing;

import org.jspecify.annotations.NullMarked;
