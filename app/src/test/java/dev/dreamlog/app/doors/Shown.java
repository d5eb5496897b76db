package dev.dreamlog.app.doors;

import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import dev.dreamlog.docs.Description.Call;
import dev.dreamlog.testing.Caller.Answer;

/** What an answer says about a thing, and in which fields. */
final class Shown {

    private Shown() {}

    /** Of a list of all sorts of things only the one in question; else all. */
    static JsonNode of(Call call, Answer answer, Thing thing) {
        if (!answer.header("Content-Type").contains("json")) {
            return MissingNode.getInstance();
        }
        JsonNode items = answer.json().path("items");
        return items.isMissingNode() || call.path().contains("{")
                ? answer.json()
                : items.valueStream().filter(item -> idOf(item).equals(thing.id())).findFirst()
                        .orElse(MissingNode.getInstance());
    }

    private static String idOf(JsonNode item) {
        return item.path("id").asString(item.at("/account/id").asString(""));
    }

    /** The names of its fields, each with those above it. */
    static Set<String> fields(JsonNode shown) {
        Set<String> fields = new TreeSet<>();
        collect(shown, "", fields);
        return fields;
    }

    private static void collect(JsonNode node, String above, Set<String> fields) {
        if (node.isArray() && !node.isEmpty()) {
            node.valueStream().forEach(item -> collect(item, above, fields));
        } else if (node.isObject()) {
            node.properties().forEach(field -> collect(field.getValue(), above + "/" + field.getKey(), fields));
        } else if (!above.isEmpty()) {
            fields.add(above.substring(1));
        }
    }
}
