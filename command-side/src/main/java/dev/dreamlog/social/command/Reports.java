package dev.dreamlog.social.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.social.api.PostReported;
import dev.dreamlog.social.api.ReportDecided;
import dev.dreamlog.social.api.ReportDecision;
import dev.dreamlog.social.api.ReportId;

/** What readers reported of one post, and what came of it. */
final class Reports {

    private final Map<String, String> byReporter = new HashMap<>();
    private final Map<String, Optional<ReportDecision>> decisions = new LinkedHashMap<>();

    Optional<ReportId> of(String reporter) {
        return Optional.ofNullable(byReporter.get(reporter)).map(ReportId::of);
    }

    /** Refuses with {@link NotFound} what is no report of this post. */
    Optional<ReportDecision> decisionOn(ReportId report) {
        Optional<ReportDecision> decision = decisions.get(report.toString());
        if (decision == null) {
            throw new NotFound();
        }
        return decision;
    }

    List<String> open() {
        return decisions.entrySet().stream().filter(report -> report.getValue().isEmpty()).map(Map.Entry::getKey)
                .toList();
    }

    void evolve(PostReported event) {
        byReporter.put(event.reporterId(), event.reportId());
        decisions.put(event.reportId(), Optional.empty());
    }

    void evolve(ReportDecided event) {
        decisions.put(event.reportId(), Optional.of(event.decision()));
    }
}
