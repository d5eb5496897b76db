package dev.dreamlog.bench.visibility;

import java.time.Duration;

import dev.dreamlog.bench.report.Distribution;

/**
 * What one load found.
 *
 * @param here from the 201 to the row, of dreams written at the node that projects them
 * @param elsewhere the same, of dreams written at another node
 * @param answer from the moment the request was due to its 201
 * @param whole from the moment the request was due to the row
 */
record Visibility(Duration length, Distribution here, Distribution elsewhere, Distribution answer,
        Distribution whole) {

    Visibility(Duration length) {
        this(length, new Distribution(), new Distribution(), new Distribution(), new Distribution());
    }

    double perSecond() {
        return answer.count() / (length.toMillis() / 1000.0);
    }

    /** From the 201 to the row, wherever it was written. */
    Distribution both() {
        return here.and(elsewhere);
    }
}
