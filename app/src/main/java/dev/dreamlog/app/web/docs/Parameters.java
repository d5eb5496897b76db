package dev.dreamlog.app.web.docs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

/** What may be said beside the body: parts of the path, the query, and headers. */
final class Parameters {

    private static final String LIMIT = "limit";
    private static final Map<String, String> PAGING = Map.of(
            LIMIT, "How many items a page has at most.",
            "cursor", "Where the page begins: next of the page before. Not for building or reading.");

    private Parameters() {}

    static void describe(Endpoint endpoint) {
        for (Parameter parameter : Objects.requireNonNullElse(endpoint.operation().getParameters(),
                List.<Parameter>of())) {
            parameter.setDescription("path".equals(parameter.getIn())
                    ? "The %s of the %s.".formatted(parameter.getName(), owner(endpoint.path(), parameter.getName()))
                    : meaning(endpoint.entry(), parameter.getName()));
            if (LIMIT.equals(parameter.getName())) {
                parameter.getSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(100));
            }
        }
        if (endpoint.hasBody()) {
            endpoint.operation().getRequestBody().getContent().values()
                    .forEach(body -> body.setExample(endpoint.entry().request()));
        }
        headers(endpoint);
    }

    private static void headers(Endpoint endpoint) {
        if (endpoint.repeatable()) {
            add(endpoint, "Idempotency-Key", Schemas.text().minLength(1).maxLength(130), false,
                    "A name for this wish, 1 to 128 visible ASCII characters, quoted or bare. For 24 hours the same "
                            + "request with the same key gets the same answer and changes nothing.");
        }
        if (endpoint.entry().versioned()) {
            add(endpoint, "If-Match", Schemas.text().example("\"1\""), true, "The ETag under which it was last read.");
        }
        if (endpoint.changes()) {
            add(endpoint, "X-CSRF-Token", Schemas.text(), false, "Needed where a cookie signs the call in.");
        }
        if (endpoint.reads()) {
            add(endpoint, "If-None-Match", Schemas.text(), false, "The ETag of an earlier answer, to get 304 instead.");
        }
        if (endpoint.waits()) {
            add(endpoint, Answers.TOKEN, Schemas.text(), false,
                    "The token of the write that the answer must show; it is waited for up to two seconds.");
        }
        if (endpoint.waits() || endpoint.entry().patient()) {
            add(endpoint, "Prefer", Schemas.text().example(endpoint.entry().patient() ? "wait=20" : "handling=strict"),
                    false, preferences(endpoint));
        }
    }

    private static String preferences(Endpoint endpoint) {
        String strict = "With handling=strict the answer is 503 rather than older than the token.";
        String patient = "With wait=20, or fewer seconds, the answer comes when the interpretation has ended.";
        return Stream.of(endpoint.waits() ? strict : "", endpoint.entry().patient() ? patient : "")
                .filter(Predicate.not(String::isEmpty)).collect(Collectors.joining(" "));
    }

    private static void add(Endpoint endpoint, String name, Schema<?> schema, boolean required, String description) {
        endpoint.operation().addParametersItem(new Parameter().in("header").name(name).schema(schema)
                .required(required).description(description));
    }

    private static String meaning(Entry entry, String parameter) {
        return Objects.requireNonNullElse(entry.parameters().get(parameter), PAGING.getOrDefault(parameter, ""));
    }

    /** The dream in {@code /dreams/{id}}. */
    private static String owner(String path, String parameter) {
        List<String> parts = List.of(path.split("/", -1));
        return parts.get(parts.indexOf("{" + parameter + "}") - 1).replaceFirst("s$", "");
    }
}
