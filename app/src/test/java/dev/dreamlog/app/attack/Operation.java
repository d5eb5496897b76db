package dev.dreamlog.app.attack;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller;

/** One call of the interface as its own description tells it, so that none can be added and left out here. */
record Operation(String method, String path, JsonNode described, JsonNode document) {

    static List<Operation> all(String url) {
        JsonNode document = new Caller(url).get("/v3/api-docs").hasStatus(200).json();
        return document.path("paths").propertyStream()
                .flatMap(path -> path.getValue().propertyStream()
                        .map(call -> new Operation(call.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                                call.getValue(), document)))
                .toList();
    }

    JsonNode example() {
        return described.at("/requestBody/content/application~1json/example");
    }

    /** The fields its body may have. */
    List<String> fields() {
        JsonNode schema = described.at("/requestBody/content/application~1json/schema");
        JsonNode model = schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
        return List.copyOf(model.path("properties").propertyNames());
    }

    /** Its text parameters in the query. */
    Stream<String> words() {
        return described.path("parameters").valueStream()
                .filter(one -> one.path("in").asString("").equals("query"))
                .map(one -> one.path("name").asString());
    }

    boolean takesIds() {
        return path.contains("{");
    }

    /** Its address about one thing. */
    String about(String id) {
        return path.replaceAll("\\{\\w+}", id);
    }

    String name() {
        return method + " " + path.substring("/api/v1".length());
    }
}
