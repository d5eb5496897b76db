package dev.dreamlog.app.web.problem;

import java.util.List;

import tools.jackson.core.JacksonException.Reference;

/** Writes places in a body as JSON pointers (RFC 6901). */
final class Pointers {

    private Pointers() {}

    /** From a path of Bean Validation, such as {@code tags[2].name}. Elements without a number are left out. */
    static String ofPropertyPath(String path) {
        StringBuilder pointer = new StringBuilder();
        for (String part : path.split("[.\\[\\]]+", -1)) {
            if (!part.isEmpty() && !part.startsWith("<")) {
                pointer.append('/').append(escaped(part));
            }
        }
        return pointer.toString();
    }

    /** From a path of Jackson. */
    static String ofReferences(List<Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (Reference part : path) {
            String name = part.getPropertyName();
            pointer.append('/').append(name == null ? String.valueOf(part.getIndex()) : escaped(name));
        }
        return pointer.toString();
    }

    private static String escaped(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
