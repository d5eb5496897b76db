package dev.dreamlog.app.web.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import dev.dreamlog.app.web.Trace;
import dev.dreamlog.app.web.problem.Problem.Flaw;

/** Writes problems: one form for all of them, whoever says no. */
@Component
class Problems {

    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;
    private static final int EXHAUSTED = 429;
    private final Words words;

    Problems(Words words) {
        this.words = words;
    }

    ResponseEntity<Object> answer(HttpServletRequest request, int status, String code, String... arguments) {
        return answer(request, new HttpHeaders(), status, code, null, List.of(arguments));
    }

    ResponseEntity<Object> flawed(HttpServletRequest request, String code, List<Flaw> flaws) {
        return answer(request, new HttpHeaders(), 400, code, flaws, List.of());
    }

    ResponseEntity<Object> answer(HttpServletRequest request, HttpHeaders headers, int status, String code,
            @Nullable List<Flaw> flaws, List<String> arguments) {
        Locale locale = words.localeOf(request);
        Problem problem = new Problem(URI.create("/problems/" + code), words.title(code, locale), status,
                words.detail(code, arguments, locale), request.getRequestURI(), code,
                Trace.ofOrBegun(request).traceId(), flaws);
        return ResponseEntity.status(HttpStatusCode.valueOf(status)).headers(headers)
                .headers(usual -> addUsual(usual, status, code, locale))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static void addUsual(HttpHeaders headers, int status, String code, Locale locale) {
        headers.setCacheControl("private, no-cache");
        headers.setContentLanguage(locale);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (status == UNAUTHORIZED) {
            boolean shown = "invalid-token".equals(code);
            headers.set(HttpHeaders.WWW_AUTHENTICATE, shown ? "Bearer error=\"invalid_token\"" : "Bearer");
        }
        if ((status == UNAVAILABLE || status == EXHAUSTED) && headers.getFirst(HttpHeaders.RETRY_AFTER) == null) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
    }

    Words words() {
        return words;
    }
}
