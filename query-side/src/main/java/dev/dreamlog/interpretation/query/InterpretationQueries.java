package dev.dreamlog.interpretation.query;

import java.util.List;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.interpretation.api.FindInterpretation;
import dev.dreamlog.interpretation.api.FindInterpretationsOfDream;
import dev.dreamlog.interpretation.api.InterpretationView;

/** Answers dreamers about their own interpretations. */
@Component
class InterpretationQueries {

    private final InterpretationTable interpretations;
    private final JsonMapper json;

    InterpretationQueries(InterpretationTable interpretations, JsonMapper json) {
        this.interpretations = interpretations;
        this.json = json;
    }

    @QueryHandler
    Optional<InterpretationView> on(FindInterpretation query) {
        return interpretations
                .one(query.interpretationId().value(), query.reader().value())
                .map(row -> row.view(json));
    }

    @QueryHandler
    List<InterpretationView> on(FindInterpretationsOfDream query) {
        return interpretations
                .ofDream(query.dreamId().value(), query.reader().value())
                .stream().map(row -> row.view(json)).toList();
    }
}
