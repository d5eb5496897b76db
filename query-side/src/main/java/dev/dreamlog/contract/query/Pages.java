package dev.dreamlog.contract.query;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.UriUtils;

/** Answers with a page, and with the address of the next one. */
public final class Pages {

    private static final String CURSOR = "cursor";
    /** Of an address that any client of ours would make; what is longer says things that nobody asked for. */
    private static final int LONGEST = 4_000;

    private Pages() {}

    /**
     * One page.
     *
     * @param next the cursor of the next page; null when nothing follows
     */
    public static <T> ResponseEntity<Page<T>> answer(HttpServletRequest request, List<T> items, @Nullable String next) {
        return leadingTo(next, request).body(new Page<>(items, next));
    }

    /** One page whose bytes and tag are there already; what makes tags from bytes need not keep these. */
    public static ResponseEntity.BodyBuilder ready(HttpServletRequest request, RenderedPage page) {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        return leadingTo(page.next(), request).eTag(page.tag());
    }

    private static ResponseEntity.BodyBuilder leadingTo(@Nullable String next, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null) {
            String address = address(request, next);
            if (address.length() <= LONGEST) {
                answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
            }
        }
        return answer;
    }

    /** The same question with another cursor. */
    private static String address(HttpServletRequest request, String cursor) {
        Map<String, String[]> question = new TreeMap<>(request.getParameterMap());
        question.put(CURSOR, new String[]{cursor});
        List<String> pairs = question.entrySet().stream().flatMap(Pages::pairs).toList();
        return request.getRequestURI() + "?" + String.join("&", pairs);
    }

    private static Stream<String> pairs(Map.Entry<String, String[]> parameter) {
        return Arrays.stream(parameter.getValue()).map(value -> encode(parameter.getKey()) + "=" + encode(value));
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
