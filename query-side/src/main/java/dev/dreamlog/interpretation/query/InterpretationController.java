package dev.dreamlog.interpretation.query;

import java.util.Collections;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.api.PreferredWait;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.interpretation.api.AwaitEnd;
import dev.dreamlog.interpretation.api.InterpretationId;

/** Shows dreamers how far an interpretation they asked for has come, now or when it has ended. */
@RestController
class InterpretationController {

    private final OwnInterpretations interpretations;
    private final QueryGateway queries;

    InterpretationController(OwnInterpretations interpretations, QueryGateway queries) {
        this.interpretations = interpretations;
        this.queries = queries;
    }

    @GetMapping("/api/v1/interpretations/{id}")
    @ReadsFrom({"dream.journal", "interpretation.results"})
    ResponseEntity<ShownInterpretation> one(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        InterpretationId interpretation = new InterpretationId(id);
        ShownInterpretation now = show(interpretation, actor);
        Optional<PreferredWait> wait = PreferredWait.in(Collections.list(request.getHeaders(PreferredWait.HEADER)));
        if (wait.isEmpty() || (!now.hasEnded() && !hasEndedAfter(interpretation, wait.get()))) {
            return ResponseEntity.ok(now);
        }
        return ResponseEntity.ok().header(PreferredWait.APPLIED, wait.get().applied())
                .body(now.hasEnded() ? now : show(interpretation, actor));
    }

    private boolean hasEndedAfter(InterpretationId interpretation, PreferredWait wait) {
        return queries.query(new AwaitEnd(interpretation, null, wait.longest()), Boolean.class).join();
    }

    private ShownInterpretation show(InterpretationId id, Actor actor) {
        return interpretations.find(id, actor.id())
                .map(found -> ShownInterpretation.at(found.state().isEnd() ? 0 : interpretations.placeOf(id), found))
                .orElseThrow(NotFound::new);
    }
}
