package dev.dreamlog.interpretation.query;

import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.interpretation.api.FindReviewPage;
import dev.dreamlog.interpretation.api.ReviewPage;

/** Answers with what imams are asked to review. */
@Component
class ReviewQueries {

    private final InterpretationTable interpretations;
    private final JsonMapper json;

    ReviewQueries(InterpretationTable interpretations, JsonMapper json) {
        this.interpretations = interpretations;
        this.json = json;
    }

    @QueryHandler
    ReviewPage on(FindReviewPage query) {
        // One more than asked for tells whether anything follows.
        List<InterpretationRow> rows = interpretations.waiting(query.reader().value(), query.after(),
                query.limit() + 1);
        return new ReviewPage(rows.stream().limit(query.limit()).map(row -> row.waitingReview(json)).toList(),
                rows.size() > query.limit());
    }
}
