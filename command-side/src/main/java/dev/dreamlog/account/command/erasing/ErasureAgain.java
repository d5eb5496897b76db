package dev.dreamlog.account.command.erasing;

import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.command.Credentials;
import dev.dreamlog.eventstore.api.Provenance;

/**
 * Erases those whom a restored backup brought back. They have wished it already, so nobody is asked for a password, and
 * the last administrator goes like everybody.
 */
@Component
public class ErasureAgain {

    private static final String REASON = "backup-restored";
    private static final MetaData BY_OPERATOR = MetaData.with(Provenance.ACTOR, Provenance.system("restoring"))
            .and(Provenance.ROLE, "SYSTEM").and(Provenance.REASON, REASON);

    private final Erasure erasure;
    private final Credentials credentials;
    private final TransactionTemplate transaction;

    ErasureAgain(Erasure erasure, Credentials credentials, PlatformTransactionManager manager) {
        this.erasure = erasure;
        this.credentials = credentials;
        this.transaction = new TransactionTemplate(manager);
    }

    /** False when nobody is left to erase: the backup is from before they joined, or from after they left. */
    public boolean erase(AccountId account) {
        if (credentials.find(account).isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(_ -> erasure.erase(account, BY_OPERATOR, REASON));
        return true;
    }
}
