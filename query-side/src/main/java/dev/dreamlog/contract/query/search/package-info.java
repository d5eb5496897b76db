/** How words are looked for, whatever they stand in: what a question means, what may have been meant, where it is met. */
@NullMarked
package dev.dreamlog.contract.query.search;

import org.jspecify.annotations.NullMarked;
