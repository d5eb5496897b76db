/** A web application with JPA and nothing else, to measure the product's start beside. */
@NullMarked
package dev.dreamlog.empty;

import org.jspecify.annotations.NullMarked;
