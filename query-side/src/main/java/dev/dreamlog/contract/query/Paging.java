package dev.dreamlog.contract.query;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Which page the current request asks for, and how to answer it. Take it as an argument of the controller's
 * method; the cursor is bound to the path, the filters and the reader without further ado.
 */
public final class Paging {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Question question;
    private final String scope;
    private final int limit;
    private final Optional<String> after;
    private final Cursors cursors;

    private Paging(Question question, String scope, int limit, Optional<String> after, Cursors cursors) {
        this.question = question;
        this.scope = scope;
        this.limit = limit;
        this.after = after;
        this.cursors = cursors;
    }

    static Paging of(HttpServletRequest request, Cursors cursors) {
        Question question = Question.of(request);
        Principal reader = request.getUserPrincipal();
        String scope = (reader == null ? "" : reader.getName()) + " " + question.withoutPlace();
        Optional<String> after = single(request, Question.CURSOR).map(cursor -> cursors.read(scope, cursor));
        return new Paging(question, scope, limitIn(request), after, cursors);
    }

    /** How many items the reader wants, from 1 to 100. */
    public int limit() {
        return limit;
    }

    /** Where the page before ended; empty for the first page. */
    public Optional<String> after() {
        return after;
    }

    /**
     * The answer.
     *
     * @param endsAt where this page ends; null when nothing follows
     */
    public <T> ResponseEntity<Page<T>> page(List<T> items, @Nullable String endsAt) {
        if (endsAt == null) {
            return ResponseEntity.ok(new Page<>(items, null));
        }
        String next = cursors.make(scope, endsAt);
        return ResponseEntity.ok().header(HttpHeaders.LINK, "<" + question.at(next, limit) + ">; rel=\"next\"")
                .body(new Page<>(items, next));
    }

    private static int limitIn(HttpServletRequest request) {
        return single(request, Question.LIMIT).map(Paging::parseLimit).orElse(USUAL);
    }

    private static int parseLimit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (1 <= limit && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException _) {
            // Answered like a number out of bounds.
        }
        throw new BadLimit();
    }

    private static Optional<String> single(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
