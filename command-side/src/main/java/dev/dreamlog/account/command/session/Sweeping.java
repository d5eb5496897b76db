package dev.dreamlog.account.command.session;

import java.util.function.IntUnaryOperator;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what no longer opens anything. Every node does it; what one has taken the others leave alone. */
@Component
class Sweeping {

    private static final int AT_ONCE = 1000;
    private final Sessions sessions;
    private final RefreshTokens tokens;

    Sweeping(Sessions sessions, RefreshTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Scheduled(initialDelayString = "${dreamlog.security.sweep:1h}", fixedDelayString = "${dreamlog.security.sweep:1h}")
    void sweep() {
        little(sessions::forgetDead);
        little(tokens::forgetExpired);
    }

    /** A little at a time, so that nobody waits long for it. */
    private static void little(IntUnaryOperator forget) {
        int gone;
        do {
            gone = forget.applyAsInt(AT_ONCE);
        } while (gone == AT_ONCE);
    }
}
