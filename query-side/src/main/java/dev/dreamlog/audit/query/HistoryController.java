package dev.dreamlog.audit.query;

import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.audit.api.FindHistoryPage;
import dev.dreamlog.audit.api.HistoryPage;
import dev.dreamlog.audit.api.RecordedEvent;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;

/** Lists the history to auditors; that they looked is recorded before they see anything. */
@RestController
class HistoryController {

    private static final long BEFORE_THE_FIRST = -1;

    private final AuditTrail trail;
    private final QueryGateway queries;
    private final Cursors cursors;

    HistoryController(AuditTrail trail, QueryGateway queries, Cursors cursors) {
        this.trail = trail;
        this.queries = queries;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/audit/events")
    ResponseEntity<Page<RecordedEvent>> events(@RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String aggregate,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String purpose, Actor auditor, HttpServletRequest request) {
        WantedEvents wanted = new WantedEvents(after, type, aggregate, actor, from, to);
        String scope = wanted.scope(auditor);
        long start = cursor != null
                ? Long.parseLong(cursors.decode(scope, cursor).getFirst())
                : after == null ? BEFORE_THE_FIRST : after;
        Optional<Purpose> stated = Purpose.stated(purpose);
        FindHistoryPage question = wanted.pageAfter(start, Limits.checked(limit), stated.isPresent());
        trail.note(auditor.id(), "list-events", wanted.asked(start, limit), stated);
        HistoryPage page = queries.query(question, HistoryPage.class).join();
        return Pages.answer(
                request,
                page.items(),
                page.more() ? cursors.encode(scope, Long.toString(page.items().getLast().position())) : null);
    }
}
