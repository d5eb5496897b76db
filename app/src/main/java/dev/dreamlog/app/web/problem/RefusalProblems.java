package dev.dreamlog.app.web.problem;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import dev.dreamlog.account.command.session.InsufficientScope;
import dev.dreamlog.contract.api.Quota;
import dev.dreamlog.contract.api.QuotaExceeded;
import dev.dreamlog.contract.api.RateLimit;
import dev.dreamlog.contract.api.RateLimited;
import dev.dreamlog.contract.api.Refusal;

/** Rules that said no, and doors that stayed shut. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalProblems {

    private final Problems problems;

    RefusalProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
        return problems.answer(request, new HttpHeaders(), statusOf(refusal.kind()), refusal.code(), null,
                List.copyOf(refusal.arguments()));
    }

    @ExceptionHandler
    ResponseEntity<Object> usedUp(QuotaExceeded refusal, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(Quota.HEADER, refusal.quota().encode());
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfter().toSeconds()));
        return problems.answer(request, headers, statusOf(refusal.kind()), refusal.code(), null,
                List.copyOf(refusal.arguments()));
    }

    /** Says what would do, as RFC 6750 has it. */
    @ExceptionHandler
    ResponseEntity<Object> outOfScope(InsufficientScope refusal, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        String needed = refusal.needed().map(scope -> ", scope=\"" + scope + "\"").orElse("");
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"" + needed);
        return problems.answer(request, headers, statusOf(refusal.kind()), refusal.code(), null, List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> tooOften(RateLimited refusal, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(RateLimit.POLICY_HEADER, refusal.limit().encodedPolicy());
        headers.set(RateLimit.HEADER, refusal.limit().encoded());
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(refusal.limit().secondsToReset()));
        return problems.answer(request, headers, statusOf(refusal.kind()), refusal.code(), null,
                List.copyOf(refusal.arguments()));
    }

    /** What is something else by that name, an interpretation where a dream is meant, is as little there as nothing. */
    @ExceptionHandler({AggregateNotFoundException.class, IncompatibleAggregateException.class})
    ResponseEntity<Object> unknown(HttpServletRequest request) {
        return problems.answer(request, 404, "not-found");
    }

    @ExceptionHandler
    ResponseEntity<Object> stranger(AuthenticationException nobody, HttpServletRequest request) {
        return problems.answer(request, 401, "unauthenticated");
    }

    @ExceptionHandler
    ResponseEntity<Object> perhapsForged(CsrfException denied, HttpServletRequest request) {
        return problems.answer(request, 403, "invalid-csrf-token");
    }

    @ExceptionHandler
    ResponseEntity<Object> mayNot(AccessDeniedException denied, HttpServletRequest request) {
        return problems.answer(request, 403, "forbidden");
    }

    static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case UNPROCESSABLE -> 422;
            case UNCONDITIONAL -> 428;
            case EXHAUSTED -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
