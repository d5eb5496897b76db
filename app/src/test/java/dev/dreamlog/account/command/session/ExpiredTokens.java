package dev.dreamlog.account.command.session;

import java.time.Clock;
import java.time.Duration;

import dev.dreamlog.contract.api.InstallationSecret;

/** Access tokens whose time is over, signed as all others. */
public class ExpiredTokens {

    private final AccessTokens now;
    private final AccessTokens then;

    public ExpiredTokens(InstallationSecret secret, ActiveSessions sessions) {
        now = new AccessTokens(secret, sessions);
        Duration past = AccessTokens.LIFETIME.plusMinutes(1).negated();
        then = new AccessTokens(secret, sessions, Clock.offset(Clock.systemUTC(), past));
    }

    /** The same token as it would be a minute after its end. */
    public String like(String token) {
        Access shown = now.verify(token);
        return then.issue(shown.actor().id(), shown.actor().role(), shown.sessionId());
    }
}
