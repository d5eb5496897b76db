package dev.dreamlog.app.web.docs;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;

import dev.dreamlog.app.web.problem.Problem;

/** What comes back when something is not as it should be: which codes a call can answer, by status. */
final class Refusals {

    private final Map<Integer, SequencedSet<String>> codes = new TreeMap<>();

    private Refusals() {}

    static void describe(Endpoint endpoint, OpenAPI api) {
        Refusals refusals = new Refusals();
        endpoint.entry().problems().forEach((status, codes) -> refusals.add(status, codes.toArray(String[]::new)));
        refusals.addUsual(endpoint);
        Schema<?> problem = Schemas.of(Problem.class, api);
        refusals.codes.forEach((status, codes) -> endpoint.operation().getResponses()
                .addApiResponse(Integer.toString(status), refusal(status, codes, problem, api)));
    }

    private void addUsual(Endpoint endpoint) {
        when(endpoint.hasBody(), 400, "invalid-body", "malformed-json");
        when(endpoint.hasBody(), 413, "body-too-large");
        when(endpoint.hasBody(), 415, "unsupported-media-type");
        when(endpoint.takesQuestions(), 400, "invalid-parameter");
        when(endpoint.takes("limit"), 400, "bad-limit");
        when(endpoint.takes("cursor"), 400, "bad-cursor");
        when(endpoint.waits(), 400, "bad-consistency-token");
        when(endpoint.waits(), 503, "not-yet-consistent");
        when(!endpoint.entry().entrance() && !endpoint.openToStrangers(), 401, "unauthenticated");
        when(!endpoint.entry().entrance(), 401, "invalid-token");
        when(!endpoint.entry().roles().isEmpty(), 403, "forbidden");
        when(!endpoint.entry().entrance(), 403, "insufficient-scope");
        when(endpoint.changes(), 403, "invalid-csrf-token");
        when(endpoint.namesSomething(), 404, "not-found");
        when(endpoint.repeatable(), 400, "malformed-idempotency-key");
        when(endpoint.repeatable(), 409, "idempotency-in-flight");
        when(endpoint.repeatable(), 422, "idempotency-key-reused");
        when(endpoint.entry().versioned(), 412, "version-conflict");
        when(endpoint.entry().versioned(), 428, "precondition-required");
        when(endpoint.writes(), 503, "busy");
        add(503, "unavailable");
    }

    private void when(boolean applies, int status, String... more) {
        if (applies) {
            add(status, more);
        }
    }

    private void add(int status, String... more) {
        SequencedSet<String> known = codes.computeIfAbsent(status, _ -> new LinkedHashSet<>());
        for (String code : more) {
            known.add(code);
        }
    }

    private static ApiResponse refusal(int status, SequencedSet<String> codes, Schema<?> problem, OpenAPI api) {
        MediaType body = new MediaType().schema(problem);
        codes.forEach(code -> {
            api.getComponents().addExamples(code, ProblemExamples.of(status, code));
            body.addExamples(code, new Example().$ref("#/components/examples/" + code));
        });
        return new ApiResponse().description(String.join(", ", codes))
                .content(new Content().addMediaType("application/problem+json", body));
    }
}
