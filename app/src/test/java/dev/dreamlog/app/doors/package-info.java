/** Asks at every door as everybody who might, and compares with the tables of who may do what. */
@NullMarked
package dev.dreamlog.app.doors;

import org.jspecify.annotations.NullMarked;
