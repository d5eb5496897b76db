package dev.dreamlog.interpretation.query;

import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindDream;
import dev.dreamlog.interpretation.api.FindInterpretation;
import dev.dreamlog.interpretation.api.InterpretationId;
import dev.dreamlog.interpretation.api.InterpretationView;

/** Shows dreamers how far an interpretation they asked for has come. */
@RestController
class InterpretationController {

    private final QueryGateway queries;

    InterpretationController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/interpretations/{id}")
    @ReadsFrom({"dream.journal", "interpretation.results"})
    InterpretationView one(Actor actor, @PathVariable UUID id) {
        InterpretationView interpretation = queries.query(new FindInterpretation(new InterpretationId(id), actor.id()),
                ResponseTypes.optionalInstanceOf(InterpretationView.class)).join().orElseThrow(NotFound::new);
        // It quotes the dream, so it goes to the bin with it.
        return queries.query(new FindDream(interpretation.dreamId(), actor.id()),
                ResponseTypes.optionalInstanceOf(DreamView.class)).join().map(_ -> interpretation)
                .orElseThrow(NotFound::new);
    }
}
