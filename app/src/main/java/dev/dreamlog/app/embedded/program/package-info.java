/** Unpacks the programs that this build carries, whole or not at all. */
@NullMarked
package dev.dreamlog.app.embedded.program;

import org.jspecify.annotations.NullMarked;
