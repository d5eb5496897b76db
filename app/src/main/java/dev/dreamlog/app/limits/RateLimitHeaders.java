package dev.dreamlog.app.limits;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import dev.dreamlog.contract.api.RateLimit;

/** Tells clients what is left, on the answer that this thread is working on, if it is working on one. */
final class RateLimitHeaders {

    private RateLimitHeaders() {}

    static void tell(RateLimit limit) {
        HttpServletResponse answer = RequestContextHolder
                .getRequestAttributes() instanceof ServletRequestAttributes request ? request.getResponse() : null;
        if (answer != null && !answer.isCommitted()) {
            answer.setHeader(RateLimit.POLICY_HEADER, limit.encodedPolicy());
            answer.setHeader(RateLimit.HEADER, limit.encoded());
        }
    }
}
