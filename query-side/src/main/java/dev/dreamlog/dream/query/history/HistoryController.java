package dev.dreamlog.dream.query.history;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindDream;

/** Shows dreamers what happened to a dream of theirs, step by step. */
@RestController
class HistoryController {

    private final QueryGateway queries;
    private final DreamHistory history;
    private final Cursors cursors;

    HistoryController(QueryGateway queries, DreamHistory history, Cursors cursors) {
        this.queries = queries;
        this.history = history;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/dreams/{id}/history")
    @ReadsFrom("dream.journal")
    ResponseEntity<Page<DreamStep>> history(Actor actor, @PathVariable UUID id,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        DreamId dream = new DreamId(id);
        String scope = "history/" + dream + "/" + actor.id();
        long after = cursor == null ? 0 : Long.parseLong(cursors.decode(scope, cursor).getFirst());
        int most = Limits.checked(limit);
        if (queries.query(new FindDream(dream, actor.id()), ResponseTypes.optionalInstanceOf(DreamView.class)).join()
                .isEmpty()) {
            throw new NotFound();
        }
        List<DreamStep> rest = history.of(dream).stream().filter(step -> step.version() > after).toList();
        List<DreamStep> page = rest.stream().limit(most).toList();
        return Pages.answer(request, page, rest.size() > most
                ? cursors.encode(scope, Long.toString(page.getLast().version()))
                : null);
    }
}
