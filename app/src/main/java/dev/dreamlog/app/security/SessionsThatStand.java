package dev.dreamlog.app.security;

import java.util.function.BooleanSupplier;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.command.session.Access;
import dev.dreamlog.account.command.session.ActiveSessions;
import dev.dreamlog.contract.query.StandingSessions;

/** Ends long answers with the session or key they were asked with: an ordinary request is over before anybody can sign out. */
@Component
class SessionsThatStand implements StandingSessions {

    private final ActiveSessions sessions;

    SessionsThatStand(ActiveSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public BooleanSupplier of(HttpServletRequest request) {
        return request.getAttribute(Access.ATTRIBUTE) instanceof Access access
                ? () -> sessions.stands(access.way().id())
                : () -> false;
    }
}
