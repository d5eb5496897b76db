/** Dreams kept by Axon with its JPA event store, as its starter sets it up, to measure the product beside. */
@NullMarked
package dev.dreamlog.stock;

import org.jspecify.annotations.NullMarked;
