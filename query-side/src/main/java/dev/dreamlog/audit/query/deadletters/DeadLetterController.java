package dev.dreamlog.audit.query.deadletters;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.audit.query.AuditTrail;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;

/** Lists to administrators what waits, and lets them retry or discard it. What they decide is noted first. */
@RestController
@RequestMapping("/api/v1/dead-letters")
class DeadLetterController {

    private static final List<String> BEFORE_THE_FIRST = List.of("-1", "");

    private final DeadLetterTable table;
    private final DeadLetters letters;
    private final Cursors cursors;
    private final AuditTrail trail;

    DeadLetterController(DeadLetterTable table, DeadLetters letters, Cursors cursors, AuditTrail trail) {
        this.table = table;
        this.letters = letters;
        this.cursors = cursors;
        this.trail = trail;
    }

    @GetMapping
    ResponseEntity<Page<WaitingSequence>> all(@RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor,
            Actor administrator, HttpServletRequest request) {
        String scope = "dead-letters/" + administrator.id() + "/" + group;
        List<String> place = cursor == null ? BEFORE_THE_FIRST : cursors.decode(scope, cursor);
        List<WaitingSequence> found = table
                .after(Long.parseLong(place.getFirst()), place.getLast(), group, Limits.checked(limit) + 1);
        List<WaitingSequence> page = found.subList(0, Math.min(limit, found.size()));
        return Pages.answer(request, page, found.size() > limit ? cursorAfter(scope, page.getLast()) : null);
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<RetryOutcome> retry(Actor administrator, @PathVariable UUID id) {
        WaitingSequence waiting = table.first(id).orElseThrow(NotFound::new);
        note(administrator, "dead-letter-retry", waiting);
        RetryOutcome outcome = letters.retry(waiting);
        return ResponseEntity.ok().headers(trail.token()).body(outcome);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(Actor administrator, @PathVariable UUID id) {
        WaitingSequence waiting = table.first(id).orElseThrow(NotFound::new);
        note(administrator, "dead-letter-discard", waiting);
        letters.discard(waiting);
        return ResponseEntity.noContent().headers(trail.token()).build();
    }

    private String cursorAfter(String scope, WaitingSequence last) {
        return cursors.encode(scope, Long.toString(last.position()), last.group());
    }

    private void note(Actor administrator, String operation, WaitingSequence waiting) {
        trail.note(administrator.id(), operation, Map.of("id", waiting.id().toString(), "group", waiting.group(),
                "position", Long.toString(waiting.position())));
    }
}
