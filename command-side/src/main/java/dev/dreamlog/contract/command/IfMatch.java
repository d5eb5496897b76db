package dev.dreamlog.contract.command;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Reads the version out of {@code If-Match: "3"}. What follows a dot inside the tag is left to readers, who may
 * need to tell two answers about the same version apart.
 */
final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})(\\.[\\w-]{1,64})?\"");

    private IfMatch() {}

    /** A tag we never gave away cannot match, so it is refused like an old one. */
    static long versionIn(HttpServletRequest request) {
        List<String> tags = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        if (tags.isEmpty()) {
            throw new PreconditionRequired();
        }
        Matcher version = VERSION.matcher(tags.getFirst().strip());
        if (tags.size() > 1 || !version.matches()) {
            throw new NeverMatches();
        }
        return Long.parseLong(version.group(1));
    }
}
