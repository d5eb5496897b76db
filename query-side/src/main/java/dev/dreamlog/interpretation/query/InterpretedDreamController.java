package dev.dreamlog.interpretation.query;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindDream;
import dev.dreamlog.dream.api.FindDreamVersion;
import dev.dreamlog.interpretation.api.FindInterpretationsOfDream;
import dev.dreamlog.interpretation.api.InterpretationView;

/** Shows dreamers one dream with its interpretations. Stands here because dreams know nothing of these. */
@RestController
class InterpretedDreamController {

    private final QueryGateway queries;

    InterpretedDreamController(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * The version in the ETag is the dream's, for {@code If-Match}, and does not tell whether an interpretation has
     * moved on. Only a dream without any can be said not to have changed: then it had none before either. The
     * filter that compares tags for everybody else is kept from doing so here.
     */
    @GetMapping("/api/v1/dreams/{id}")
    @ReadsFrom({"dream.journal", "interpretation.results"})
    @Nullable
    InterpretedDream one(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest request, HttpServletResponse response) {
        DreamId dreamId = new DreamId(id);
        DreamView newest = find(new FindDream(dreamId, actor.id()));
        DreamView dream = version == null ? newest : find(new FindDreamVersion(dreamId, version));
        List<InterpretationView> interpretations = queries.query(new FindInterpretationsOfDream(dreamId, actor.id()),
                ResponseTypes.multipleInstancesOf(InterpretationView.class)).join();
        String etag = "\"" + dream.version() + "\"";
        if (interpretations.isEmpty() && new ServletWebRequest(request, response).checkNotModified(etag)) {
            return null;
        }
        ShallowEtagHeaderFilter.disableContentCaching(request);
        response.setHeader(HttpHeaders.ETAG, etag);
        return new InterpretedDream(dream, interpretations);
    }

    private DreamView find(Object question) {
        return queries.query(question, ResponseTypes.optionalInstanceOf(DreamView.class)).join()
                .orElseThrow(NotFound::new);
    }
}
