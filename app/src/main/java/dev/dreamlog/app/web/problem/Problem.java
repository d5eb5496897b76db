package dev.dreamlog.app.web.problem;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A no, as clients read it (RFC 9457).
 *
 * @param type the page of this server that explains the code
 * @param code what programs act on; stable
 * @param traceId what to tell us when asking for help
 * @param errors where in the body the mistakes are, when they are in the body
 */
public record Problem(URI type, String title, int status, String detail, String instance, String code, String traceId,
        @Nullable List<Flaw> errors) {

    /**
     * One mistake in a body.
     *
     * @param pointer where, as a JSON pointer (RFC 6901)
     */
    public record Flaw(String pointer, String code, String message) {}
}
