package dev.dreamlog.audit.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Puts a state together from what a history says each event changed, and finds where two states differ. */
final class Fold {

    private final Map<String, @Nullable Object> state = new LinkedHashMap<>();

    Map<String, @Nullable Object> state() {
        return state;
    }

    void apply(Map<String, @Nullable Object> change) {
        List<String> path = List.of(String.valueOf(change.get("field")).substring(1).split("/", -1));
        Map<String, @Nullable Object> holder = state;
        for (String name : path.subList(0, path.size() - 1)) {
            holder = Json.fields(holder.computeIfAbsent(name(name), _ -> new LinkedHashMap<String, Object>()));
        }
        String field = name(path.getLast());
        if (change.containsKey("added")) {
            TreeSet<Object> sorted = new TreeSet<>(Json.items(holder.get(field)));
            sorted.removeAll(Json.items(change.get("removed")));
            sorted.addAll(Json.items(change.get("added")));
            holder.put(field, List.copyOf(sorted));
        } else if (change.get("after") == null) {
            holder.remove(field);
        } else {
            holder.put(field, change.get("after"));
        }
    }

    /** Every field of a state that holds a value, by its JSON Pointer. */
    static Map<String, Object> leaves(Map<String, @Nullable Object> state) {
        Map<String, Object> leaves = new TreeMap<>();
        gather("", state, leaves);
        return leaves;
    }

    private static void gather(String above, Map<String, @Nullable Object> fields, Map<String, Object> leaves) {
        fields.forEach((name, value) -> {
            String pointer = above + "/" + name.replace("~", "~0").replace("/", "~1");
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                gather(pointer, Json.fields(inner), leaves);
            } else if (value != null) {
                leaves.put(pointer, value);
            }
        });
    }

    private static String name(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
