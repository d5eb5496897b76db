/** Nodes that die in the worst moment of an interpretation, and what the others make of it. */
@NullMarked
package dev.dreamlog.interpretation.crash;

import org.jspecify.annotations.NullMarked;
