package dev.dreamlog.interpretation.query;

import java.util.List;
import java.util.UUID;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.ReadsFrom;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.dream.api.FindDream;
import dev.dreamlog.interpretation.api.FindInterpretationsOfDream;
import dev.dreamlog.interpretation.api.InterpretationView;

/** Shows dreamers one dream with its interpretations. Stands here because dreams know nothing of these. */
@RestController
class InterpretedDreamController {

    private final QueryGateway queries;

    InterpretedDreamController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/dreams/{id}")
    @ReadsFrom({"dream.journal", "interpretation.results"})
    ResponseEntity<InterpretedDream> one(Actor actor, @PathVariable UUID id) {
        DreamId dreamId = new DreamId(id);
        DreamView dream = queries.query(new FindDream(dreamId, actor.id()),
                ResponseTypes.optionalInstanceOf(DreamView.class)).join().orElseThrow(NotFound::new);
        List<InterpretationView> interpretations = queries.query(new FindInterpretationsOfDream(dreamId, actor.id()),
                ResponseTypes.multipleInstancesOf(InterpretationView.class)).join();
        return ResponseEntity.ok()
                .eTag(Long.toString(dream.version()))
                .body(new InterpretedDream(dream, interpretations));
    }
}
