/** Numbers as people read them: medians, percentiles, tables and charts in the documents. */
@NullMarked
package dev.dreamlog.bench.report;

import org.jspecify.annotations.NullMarked;
