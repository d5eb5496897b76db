package dev.dreamlog.contract.command;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/** The name a client gives to one wish, so that it can repeat the wish without having it granted twice. */
record IdempotencyKey(String text) {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern BARE = Pattern.compile("[!-~]{1,128}");
    private static final Pattern QUOTED = Pattern.compile("\"[!#-\\[\\]-~]{1,128}\"");

    /** Empty when the client gave none. */
    static Optional<IdempotencyKey> of(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(HEADER));
        if (given.size() > 1) {
            throw new MalformedIdempotencyKey();
        }
        return given.stream().findFirst().map(IdempotencyKey::parse);
    }

    /** A quoted key and the same key bare are one. */
    static IdempotencyKey parse(String header) {
        String trimmed = header.strip();
        if (QUOTED.matcher(trimmed).matches()) {
            return new IdempotencyKey(trimmed.substring(1, trimmed.length() - 1));
        }
        if (trimmed.startsWith("\"") || !BARE.matcher(trimmed).matches()) {
            throw new MalformedIdempotencyKey();
        }
        return new IdempotencyKey(trimmed);
    }
}
