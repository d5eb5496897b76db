package dev.dreamlog.audit.query.replay;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.audit.query.AuditTrail;
import dev.dreamlog.audit.query.Purpose;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;

/** Shows auditors one aggregate at any time of its life, and that life as a story. That they looked is recorded first. */
@RestController
@RequestMapping("/api/v1/audit/aggregates/{id}")
class AggregateController {

    private static final Pattern NAME = Pattern.compile("[\\w.:-]{1,100}");
    private static final long BEFORE_THE_FIRST = -1;

    private final Replay replay;
    private final AuditTrail trail;
    private final Cursors cursors;

    AggregateController(Replay replay, AuditTrail trail, Cursors cursors) {
        this.replay = replay;
        this.trail = trail;
        this.cursors = cursors;
    }

    @GetMapping
    AggregateState state(@PathVariable String id, @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String purpose, Actor auditor) {
        Moment moment = Moment.of(at);
        Optional<Purpose> stated = Purpose.stated(purpose);
        Map<String, String> asked = new TreeMap<>(Map.of("aggregate", named(id)));
        if (at != null) {
            asked.put("at", at);
        }
        trail.note(auditor.id(), "read-aggregate", asked, stated);
        return replay.until(moment, id, stated.isPresent());
    }

    @GetMapping("/history")
    ResponseEntity<Page<Chapter>> history(@PathVariable String id, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String purpose, Actor auditor, HttpServletRequest request) {
        String scope = "story/" + auditor.id() + "/" + named(id);
        long after = cursor == null ? BEFORE_THE_FIRST : Long.parseLong(cursors.decode(scope, cursor).getFirst());
        Optional<Purpose> stated = Purpose.stated(purpose);
        trail.note(auditor.id(), "read-aggregate-history", Map.of("aggregate", id, "after", Long.toString(after),
                "limit", Integer.toString(Limits.checked(limit))), stated);
        Story story = replay.story(id, after, limit, stated.isPresent());
        return Pages.answer(request, story.chapters(), story.more()
                ? cursors.encode(scope, Long.toString(story.chapters().getLast().event().sequence()))
                : null);
    }

    /** What could be anybody's words names no aggregate, and gets into no log. */
    private static String named(String id) {
        if (!NAME.matcher(id).matches()) {
            throw new NotFound();
        }
        return id;
    }
}
