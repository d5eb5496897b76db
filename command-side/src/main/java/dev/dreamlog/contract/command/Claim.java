package dev.dreamlog.contract.command;

import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request that claims one idempotency key.
 *
 * @param scope whose key it is: everybody has keys of their own, and those not signed in share one set
 * @param request method and path
 */
record Claim(String scope, IdempotencyKey key, String request, @Nullable Object body) {

    static Claim of(IdempotencyKey key, HttpServletRequest request, @Nullable Object body) {
        Principal actor = request.getUserPrincipal();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return new Claim(actor == null ? "anonymous" : actor.getName(), key,
                request.getMethod() + " " + request.getRequestURI() + query, body);
    }
}
