package dev.dreamlog.interpretation.query;

import java.util.List;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
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
        UUID reader = query.reader().value();
        // One more than asked for tells whether anything follows.
        Limit oneMore = Limit.of(query.limit() + 1);
        FindReviewPage.Place after = query.after();
        List<InterpretationRow> rows = after == null
                ? interpretations.waiting(reader, oneMore)
                : interpretations.waitingAfter(reader, after.requestedAt(), after.interpretationId().value(), oneMore);
        return new ReviewPage(rows.stream().limit(query.limit()).map(row -> row.waitingReview(json)).toList(),
                rows.size() > query.limit());
    }
}
