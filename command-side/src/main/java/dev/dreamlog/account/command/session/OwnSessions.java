package dev.dreamlog.account.command.session;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import dev.dreamlog.account.api.AccountId;

/**
 * Shows an account its sessions and ends them. An end counts from the commit of the caller's transaction: on this node
 * at once, on the others as soon as they no longer believe what they know.
 */
@Component
public class OwnSessions {

    private final Sessions sessions;
    private final ActiveSessions active;

    OwnSessions(Sessions sessions, ActiveSessions active) {
        this.sessions = sessions;
        this.active = active;
    }

    /** Those that stand, the youngest first, from below {@code before}. */
    public List<StandingSession> of(AccountId owner, @Nullable UUID before, int limit) {
        return sessions.of(owner, before, limit);
    }

    /** False when there is no such session of theirs that stands. */
    public boolean end(AccountId owner, UUID session) {
        boolean ended = sessions.revoke(owner, session);
        onceThatIsCertain(List.of(session));
        return ended;
    }

    public void endAll(AccountId owner) {
        onceThatIsCertain(sessions.revokeAll(owner, null));
    }

    /** All but one, as when its password is changed in that one. */
    public void endOthers(AccountId owner, UUID keep) {
        onceThatIsCertain(sessions.revokeAll(owner, keep));
    }

    private void onceThatIsCertain(List<UUID> ended) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ended.forEach(active::forget);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ended.forEach(active::forget);
            }
        });
    }
}
