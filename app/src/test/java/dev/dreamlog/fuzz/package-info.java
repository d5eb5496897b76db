/** Runs what strangers may write against whatever reads it, over and over, with Jazzer: {@code mvn -Pfuzz test}. */
@NullMarked
package dev.dreamlog.fuzz;

import org.jspecify.annotations.NullMarked;
