package dev.dreamlog.app.web.problem;

import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

import dev.dreamlog.app.web.BodyTooLarge;
import dev.dreamlog.app.web.problem.Problem.Flaw;

/** Bodies that cannot be read, or that say what they must not. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyProblems {

    private final Problems problems;
    private final JsonFlaws jsonFlaws;

    BodyProblems(Problems problems, JsonFlaws jsonFlaws) {
        this.problems = problems;
        this.jsonFlaws = jsonFlaws;
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(BodyTooLarge body, HttpServletRequest request) {
        return problems.answer(request, 413, "body-too-large");
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (Causes.find(unreadable, BodyTooLarge.class).isPresent()) {
            return problems.answer(request, 413, "body-too-large");
        }
        if (Causes.find(unreadable, SocketTimeoutException.class).isPresent()) {
            return problems.answer(request, 408, "request-timeout");
        }
        Optional<JacksonException> json = Causes.find(unreadable, JacksonException.class);
        return json.map(flawed -> problems.flawed(request, JsonFlaws.codeOf(flawed), jsonFlaws.of(flawed, request)))
                .orElseGet(() -> problems.answer(request, 400, "malformed-json"));
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        List<Flaw> flaws = invalid.getFieldErrors().stream().map(BodyProblems::flaw).toList();
        return problems.flawed(request, "invalid-body", flaws);
    }

    private static Flaw flaw(FieldError error) {
        return new Flaw(Pointers.ofPropertyPath(error.getField()), FlawCodes.of(error),
                Optional.ofNullable(error.getDefaultMessage()).orElse(""));
    }
}
