/** Measures the packaged product as its users meet it, over HTTP and SQL, and writes down what it found. */
@NullMarked
package dev.dreamlog.bench;

import org.jspecify.annotations.NullMarked;
