package dev.dreamlog.audit.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as maps, lists, texts, numbers and truths: a library for it would be larger than the program. */
final class Json {

    private static final int DEEPEST = 64;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String UNESCAPED = "\"\\/\b\f\n\r\t";

    private final String json;
    private int at;
    private int depth;

    private Json(String json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException when it is no object, or goes deeper than anything we know */
    static Map<String, @Nullable Object> object(String json) {
        Json reader = new Json(json);
        Object value = reader.value();
        reader.peek();
        if (reader.at < json.length()) {
            throw reader.unexpected();
        }
        return fields(value);
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
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(field -> text(field.getKey()) + ":" + text(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Json::text).collect(Collectors.joining(",", "[", "]"));
            case String words -> quoted(words);
            default -> value.toString();
        };
    }

    private static String quoted(String words) {
        StringBuilder text = new StringBuilder("\"");
        words.chars().forEach(character -> {
            int escape = character == '/' ? -1 : UNESCAPED.indexOf(character);
            if (escape >= 0) {
                text.append('\\').append(ESCAPED.charAt(escape));
            } else if (character < ' ') {
                text.append(String.format("\\u%04x", character));
            } else {
                text.append((char) character);
            }
        });
        return text.append('"').toString();
    }

    private @Nullable Object value() {
        if (++depth > DEEPEST) {
            throw unexpected();
        }
        Object value = switch (peek()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            default -> word();
        };
        depth--;
        return value;
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        while (!ends('}', map.isEmpty())) {
            peek();
            String name = string();
            take(':');
            map.put(name, value());
        }
        return map;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        while (!ends(']', list.isEmpty())) {
            list.add(value());
        }
        return list;
    }

    private boolean ends(char end, boolean empty) {
        if (peek() == end) {
            at++;
            return true;
        }
        if (!empty) {
            take(',');
        }
        return false;
    }

    private String string() {
        take('"');
        StringBuilder text = new StringBuilder();
        for (char next = character(); next != '"'; next = character()) {
            text.append(next == '\\' ? escaped() : next);
        }
        return text.toString();
    }

    private char escaped() {
        char next = character();
        if (next == 'u' && at + HEX_DIGITS <= json.length()) {
            at += HEX_DIGITS;
            return (char) Integer.parseInt(json.substring(at - HEX_DIGITS, at), HEX);
        }
        int place = ESCAPED.indexOf(next);
        if (place < 0) {
            throw unexpected();
        }
        return UNESCAPED.charAt(place);
    }

    private @Nullable Object word() {
        int from = at;
        while (at < json.length() && ",:]} \t\r\n".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        String word = json.substring(from, at);
        return switch (word) {
            case "null" -> null;
            case "true", "false" -> Boolean.valueOf(word);
            default -> new BigDecimal(word);
        };
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unexpected();
        }
        at++;
    }

    /** What comes after blanks; at the end nothing that anybody expects. */
    private char peek() {
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at < json.length() ? json.charAt(at) : '\0';
    }

    private char character() {
        if (at >= json.length()) {
            throw unexpected();
        }
        return json.charAt(at++);
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("no JSON at character " + at);
    }
}
