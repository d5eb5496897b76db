/** Whatever dies or hangs under load, the promises hold: faults by a schedule, and checks that are proven to see. */
@NullMarked
package dev.dreamlog.app.chaos;

import org.jspecify.annotations.NullMarked;
