package dev.dreamlog.app.web.problem;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Whatever nobody else here answers: what the framework itself has judged already, and what is nobody's mistake but
 * ours. Accidents are logged here, and only here; the client learns the trace to point at.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class AccidentProblems {

    private static final Logger LOG = LoggerFactory.getLogger(AccidentProblems.class);
    private final Problems problems;

    AccidentProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> accident(Exception accident, HttpServletRequest request) {
        return isGoodbye(accident) ? null : problem(accident, request);
    }

    ResponseEntity<Object> problem(Exception accident, HttpServletRequest request) {
        if (isBroken(accident)) {
            return problems.answer(request, 400, "bad-request");
        }
        if (accident instanceof ErrorResponse known) {
            HttpHeaders headers = new HttpHeaders();
            headers.putAll(known.getHeaders());
            int status = known.getStatusCode().value();
            return problems.answer(request, headers, status, RequestProblems.codeOf(status), null, List.of());
        }
        if (DatabaseAway.isCauseOf(accident)) {
            LOG.warn("the database is away: {}", accident.getClass().getName());
            return problems.answer(request, 503, "unavailable");
        }
        LOG.error("a request failed", accident);
        return problems.answer(request, 500, "internal");
    }

    /** The body breaks off, or comes in pieces that do not fit. As a cause of something else it is not the body's. */
    private static boolean isBroken(Exception accident) {
        return accident instanceof BadRequestException || accident instanceof EOFException;
    }

    /** The client hung up: there is nobody left to answer, and nothing is wrong with us. */
    private static boolean isGoodbye(Exception accident) {
        boolean hungUp = accident instanceof IOException
                && DisconnectedClientHelper.isClientDisconnectedException(accident);
        return hungUp || accident instanceof AsyncRequestNotUsableException;
    }
}
