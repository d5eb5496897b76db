/** Finds the keys that wrap everybody's own, and lets a new one follow the present one. */
@NullMarked
package dev.dreamlog.app.masterkey;

import org.jspecify.annotations.NullMarked;
