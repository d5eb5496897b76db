/** What it costs writers and readers that no committed event is ever skipped. */
@NullMarked
package dev.dreamlog.bench.appending;

import org.jspecify.annotations.NullMarked;
