package dev.dreamlog.interpretation.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindDreams;
import dev.dreamlog.interpretation.api.FindReviewPage;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.ReviewPage;
import dev.dreamlog.interpretation.api.WaitingReview;

/** Shows imams what they are asked to review, and nobody else: to an imam a dreamer has opened the dream. */
@RestController
class ReviewController {

    private final QueryGateway queries;
    private final Cursors cursors;

    ReviewController(QueryGateway queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/reviews")
    @ReadsFrom({"dream.journal", "interpretation.results"})
    ResponseEntity<Page<ReviewCase>> waiting(Actor imam, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        String scope = "reviews/" + imam.id();
        FindReviewPage.Place after = cursor == null ? null : place(cursors.decode(scope, cursor));
        ReviewPage page = queries
                .query(new FindReviewPage(imam.id(), after, Limits.checked(limit)), ReviewPage.class).join();
        return Pages.answer(request, withDreams(page.items()),
                page.more() ? cursors.encode(scope, placeOf(page.items().getLast())) : null);
    }

    /** A dream that went to the bin a moment ago may still be waited for here while the journal lacks it already. */
    private List<ReviewCase> withDreams(List<WaitingReview> reviews) {
        if (reviews.isEmpty()) {
            return List.of();
        }
        Map<DreamId, DreamView> dreams = queries
                .query(new FindDreams(reviews.stream().map(WaitingReview::dreamId).distinct().toList()),
                        ResponseTypes.multipleInstancesOf(DreamView.class))
                .join().stream().collect(Collectors.toMap(DreamView::id, Function.identity()));
        return reviews.stream().flatMap(review -> Optional.ofNullable(dreams.get(review.dreamId()))
                .map(dream -> ReviewCase.of(review, dream)).stream()).toList();
    }

    private static String[] placeOf(WaitingReview review) {
        return new String[]{review.requestedAt().toString(), review.id().toString()};
    }

    private static FindReviewPage.Place place(List<String> parts) {
        return new FindReviewPage.Place(Instant.parse(parts.getFirst()), InterpretationId.of(parts.getLast()));
    }
}
