package dev.dreamlog.account.command.guarding;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.NoteRefusedSignIns;

/**
 * Notes wrong passwords in the history of the account that they were tried at, a few seconds later and together: if
 * only tries at accounts that exist were written down at once, they would take longer than others and tell that the
 * account exists. A node that is killed takes with it what it has not written yet.
 */
@Component
class RefusedSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignIns.class);
    private final Map<Optional<AccountId>, Gathered> gathered = new ConcurrentHashMap<>();
    private final CommandGateway commands;
    private final TransactionTemplate transaction;

    RefusedSignIns(CommandGateway commands, PlatformTransactionManager manager) {
        this.commands = commands;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Tries at no account are gathered like others, and then forgotten. */
    void note(Optional<AccountId> account, Optional<Instant> lockedUntil) {
        gathered.merge(account, new Gathered(1, lockedUntil), Gathered::and);
    }

    @Scheduled(fixedDelayString = "${dreamlog.refused-sign-ins.noted-every:5s}")
    @EventListener(ContextClosedEvent.class)
    void write() {
        for (Optional<AccountId> account : Set.copyOf(gathered.keySet())) {
            Gathered refusals = gathered.remove(account);
            if (refusals != null) {
                account.ifPresent(known -> write(known, refusals));
            }
        }
    }

    private void write(AccountId account, Gathered refusals) {
        try {
            transaction.executeWithoutResult(_ -> commands.sendAndWait(
                    new NoteRefusedSignIns(account, refusals.tries(), refusals.lockedUntil().orElse(null))));
        } catch (AggregateNotFoundException _) {
            LOG.debug("an account was erased before its refused sign-ins were noted");
        } catch (RuntimeException e) {
            LOG.warn("refused sign-ins are noted later: {}", e.getClass().getName());
            gathered.merge(Optional.of(account), refusals, Gathered::and);
        }
    }

    /** What happened to one account since it was noted last. */
    private record Gathered(int tries, Optional<Instant> lockedUntil) {

        Gathered and(Gathered more) {
            return new Gathered(tries + more.tries, Stream.of(lockedUntil, more.lockedUntil)
                    .flatMap(Optional::stream).max(Instant::compareTo));
        }
    }
}
