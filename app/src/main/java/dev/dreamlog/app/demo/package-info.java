/** Greets whoever starts the server and, on an empty log, shows what it does with a short play. */
@NullMarked
package dev.dreamlog.app.demo;

import org.jspecify.annotations.NullMarked;
