/** Writes logs of any length as years of use would leave them, faster than anybody could use the product. */
@NullMarked
package dev.dreamlog.bench.seeding;

import org.jspecify.annotations.NullMarked;
