package dev.dreamlog.app.security;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.Actor;
import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.account.command.session.OwnSessions;
import dev.dreamlog.account.query.SessionList;
import dev.dreamlog.account.query.SessionView;

/** Lists sessions from where it is decided whether they stand: what was just ended is not shown any more. */
@Component
class ListedSessions implements SessionList {

    private final OwnSessions sessions;

    ListedSessions(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<SessionView> of(Actor owner, @Nullable UUID before, int limit, HttpServletRequest request) {
        UUID current = request.getAttribute(Access.ATTRIBUTE) instanceof Access access ? access.sessionId() : null;
        return sessions.of(owner.id(), before, limit).stream().map(session -> new SessionView(session.id(),
                session.beganAt(), session.lastUsedAt(), session.client(), session.id().equals(current))).toList();
    }
}
