/** Brings the database into the shape that this version of the program expects, before anything uses it. */
@NullMarked
package dev.dreamlog.app.migration;

import org.jspecify.annotations.NullMarked;
