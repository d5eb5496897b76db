package dev.dreamlog.contract.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriUtils;

/** What a request for a page asks, apart from which page: the path and its filters, in one order. */
record Question(String path, String filters) {

    static final String CURSOR = "cursor";
    static final String LIMIT = "limit";

    static Question of(HttpServletRequest request) {
        Map<String, String[]> parameters = new TreeMap<>(request.getParameterMap());
        parameters.remove(CURSOR);
        parameters.remove(LIMIT);
        String filters = parameters.entrySet().stream()
                .flatMap(one -> Arrays.stream(one.getValue()).map(value -> encode(one.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return new Question(request.getRequestURI(), filters);
    }

    String withoutPlace() {
        return path + "?" + filters;
    }

    /** The address of the page at a cursor. */
    String at(String cursor, int limit) {
        return withoutPlace() + (filters.isEmpty() ? "" : "&") + LIMIT + "=" + limit + "&" + CURSOR + "=" + cursor;
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
