package dev.dreamlog.account.query;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.contract.query.Cursors;
import dev.dreamlog.contract.query.Limits;
import dev.dreamlog.contract.query.Page;
import dev.dreamlog.contract.query.Pages;

/** Shows people where they are signed in. */
@RestController
class SessionController {

    private final SessionList sessions;
    private final Cursors cursors;

    SessionController(SessionList sessions, Cursors cursors) {
        this.sessions = sessions;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/sessions")
    ResponseEntity<Page<SessionView>> mine(Actor actor, @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor, HttpServletRequest request) {
        String scope = "sessions/" + actor.id();
        UUID before = cursor == null ? null : UUID.fromString(cursors.decode(scope, cursor).getFirst());
        List<SessionView> found = sessions.of(actor, before, Limits.checked(limit) + 1, request);
        List<SessionView> items = found.subList(0, Math.min(limit, found.size()));
        return Pages.answer(request, items,
                found.size() > limit ? cursors.encode(scope, items.getLast().id().toString()) : null);
    }
}
