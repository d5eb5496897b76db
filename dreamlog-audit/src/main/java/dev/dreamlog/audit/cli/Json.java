package dev.dreamlog.audit.cli;

import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, texts, numbers and truths: fields keep their order and numbers every digit. */
final class Json {

    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT)
            .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL).serializeNulls().disableHtmlEscaping().create();

    private Json() {}

    /** @throws IllegalArgumentException when it is no object, or goes deeper than anything we know */
    static Map<String, @Nullable Object> object(String json) {
        try {
            return fields(GSON.fromJson(json, Object.class));
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> fields(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    static List<?> items(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is missing");
    }

    static String text(@Nullable Object value) {
        return GSON.toJson(value);
    }
}
