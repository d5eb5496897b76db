/** How every read answers, whatever the feature: in pages, and not before it shows the write the reader names. */
@NullMarked
package dev.dreamlog.contract.query;

import org.jspecify.annotations.NullMarked;
