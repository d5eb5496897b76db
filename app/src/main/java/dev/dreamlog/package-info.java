/** The program's entry; every feature has a package of its own below. */
@NullMarked
package dev.dreamlog;

import org.jspecify.annotations.NullMarked;
