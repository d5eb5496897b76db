package dev.dreamlog.notification.command;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.notification.api.InboxId;
import dev.dreamlog.notification.api.NotificationsRead;
import dev.dreamlog.notification.api.ReadNotifications;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** How far somebody has read what they were told. It begins with the first reading. */
@Aggregate
final class Inbox {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private InboxId id;
    private long readUpTo = -1;

    Inbox() {}

    /** What is not written nobody has read: an id of something else would leave nothing unread for ever. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReadNotifications command, EndOfLog log) {
        long upTo = command.upTo().place().orElseThrow(NotFound::new);
        if (upTo > log.last()) {
            throw new NotFound();
        }
        if (upTo > readUpTo) {
            apply(new NotificationsRead(command.reader().toString(), upTo));
        }
    }

    @EventSourcingHandler
    void evolve(NotificationsRead event) {
        id = new InboxId(AccountId.of(event.accountId()));
        readUpTo = event.upTo();
    }
}
