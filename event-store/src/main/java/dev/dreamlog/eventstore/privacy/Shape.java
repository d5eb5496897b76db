package dev.dreamlog.eventstore.privacy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a person's words can look like, and so what can stand in for them. */
enum Shape {
    TEXT, TEXTS, OBJECT;

    /** Whether a component of this type holds words in one of the shapes. */
    static boolean fits(Type type) {
        return switch (type) {
            case Class<?> plain -> plain == String.class || plain.isRecord();
            case ParameterizedType list -> list.getRawType() == List.class
                    && list.getActualTypeArguments()[0] == String.class;
            default -> false;
        };
    }

    static Shape of(JsonNode value) {
        return value.isString() ? TEXT : value.isArray() ? TEXTS : OBJECT;
    }

    /** @throws IllegalArgumentException when it is none of ours */
    static Shape called(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What of this shape says these words instead. An object has no place for any. */
    JsonNode standIn(String words) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (this) {
            case TEXT -> json.stringNode(words);
            case TEXTS -> json.arrayNode().add(words);
            case OBJECT -> json.nullNode();
        };
    }
}
