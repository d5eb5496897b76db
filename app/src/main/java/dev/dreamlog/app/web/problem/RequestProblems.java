package dev.dreamlog.app.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Requests that ask for what is not there, or ask in the wrong way. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class RequestProblems {

    private final Problems problems;

    RequestProblems(Problems problems) {
        this.problems = problems;
    }

    /** What has no proper name cannot exist, so a malformed id is no worse than an unknown one. */
    @ExceptionHandler
    ResponseEntity<Object> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return mistyped.getParameter().hasParameterAnnotation(PathVariable.class)
                ? problems.answer(request, 404, "not-found")
                : problems.answer(request, 400, "invalid-parameter", mistyped.getName());
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return problems.answer(request, 400, "invalid-parameter", missing.getParameterName());
    }

    @ExceptionHandler
    ResponseEntity<Object> missing(MissingRequestValueException missing, HttpServletRequest request) {
        return problems.answer(request, 400, "bad-request");
    }

    @ExceptionHandler
    ResponseEntity<Object> outOfBounds(HandlerMethodValidationException invalid, HttpServletRequest request) {
        String name = invalid.getParameterValidationResults().stream()
                .map(one -> String.valueOf(one.getMethodParameter().getParameterName())).findFirst().orElse("");
        return problems.answer(request, 400, "invalid-parameter", name);
    }

    /** The address or its parameters are not even properly encoded. */
    @ExceptionHandler
    ResponseEntity<Object> garbled(InvalidParameterException garbled, HttpServletRequest request) {
        return problems.answer(request, 400, "bad-request");
    }

    /** The firewall stops what looks like an attack, before anybody asks what it means. */
    @ExceptionHandler
    ResponseEntity<Object> suspicious(RequestRejectedException suspicious, HttpServletRequest request) {
        return problems.answer(request, 400, "bad-request");
    }

    static String codeOf(int status) {
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 408 -> "request-timeout";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "unavailable";
            // Not of our making: the client speaks a version, an encoding or a method that nobody has taught us.
            case 501, 505 -> "bad-request";
            default -> status < 500 ? "bad-request" : "internal";
        };
    }
}
