package dev.dreamlog.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** Reads the OpenAPI document as the developer of a client does: what may I send, what will I get. */
public record Description(JsonNode document) {

    /** One call of the interface. */
    public record Call(String method, String path, JsonNode described) {

        boolean isOpen() {
            JsonNode security = described.path("security");
            return security.isArray() && (security.isEmpty() || security.get(0).isEmpty());
        }

        public JsonNode body() {
            return described.at("/requestBody/content/application~1json");
        }

        /** The status of its success, for a client that does not wait for more. */
        int status() {
            return described.path("responses").has("202") ? 202 : described.path("responses").propertyNames().stream()
                    .mapToInt(Integer::parseInt).min().orElseThrow();
        }

        JsonNode answer() {
            return described.at("/responses/" + status() + "/content/application~1json");
        }
    }

    public List<Call> calls() {
        return document.path("paths").propertyStream()
                .flatMap(path -> path.getValue().propertyStream()
                        .map(call -> new Call(call.getKey(), path.getKey(), call.getValue())))
                .toList();
    }

    Call call(String id) {
        return calls().stream().filter(call -> id.equals(call.described().path("operationId").asString("")))
                .findFirst().orElseThrow();
    }

    /** What of a value is not as its schema says; a field that the schema does not know is not. */
    List<String> misfits(JsonNode schema, JsonNode value) {
        List<String> misfits = new ArrayList<>();
        compare(model(schema), value, "", misfits);
        return misfits;
    }

    private void compare(JsonNode schema, JsonNode value, String where, List<String> misfits) {
        boolean fitsAll = schema.isObject() && schema.isEmpty();
        if (!fitsAll && types(schema).noneMatch(type -> isA(type, value))) {
            misfits.add(where + " should be " + schema.path("type"));
        } else if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            misfits.add(where + " is none of " + schema.path("enum"));
        } else if (schema.has("properties") && value.isObject()) {
            schema.path("required").valueStream().filter(name -> !value.has(name.asString()))
                    .forEach(name -> misfits.add(where + " lacks " + name));
            value.properties().forEach(part -> compare(model(schema.path("properties").path(part.getKey())),
                    part.getValue(), where + "/" + part.getKey(), misfits));
        } else {
            value.valueStream().filter(_ -> value.isArray())
                    .forEach(item -> compare(model(schema.path("items")), item, where + "/-", misfits));
        }
    }

    private JsonNode model(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    private static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString(""));
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
