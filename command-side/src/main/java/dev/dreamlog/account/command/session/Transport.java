package dev.dreamlog.account.command.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Who keeps the tokens of a session: the client itself, or a browser in cookies that no script can read. */
public enum Transport {
    BODY, COOKIE;

    /**
     * Says it at the doors where tokens are handed out. A page of another site cannot set it without being asked by the
     * browser for leave, so nobody is signed in or on by such a page.
     */
    public static final String HEADER = "Session-Transport";
    private static final String IN_COOKIES = "cookie";

    /** @throws UnknownTransport when it is neither */
    static Transport of(@Nullable String header) {
        return switch (header) {
            case null -> BODY;
            case IN_COOKIES -> COOKIE;
            default -> throw new UnknownTransport();
        };
    }

    public static boolean isCookie(HttpServletRequest request) {
        return IN_COOKIES.equals(request.getHeader(HEADER));
    }
}
