package dev.dreamlog.bench;

import dev.dreamlog.bench.installation.Installation;
import dev.dreamlog.bench.report.Findings;

/** One question that is answered by measuring. */
public interface Scenario {

    /** Names the block of the document that holds the answer. */
    String name();

    /** In which it stands. */
    default String document() {
        return "performance.md";
    }

    Findings measure(Installation installation) throws Exception;
}
