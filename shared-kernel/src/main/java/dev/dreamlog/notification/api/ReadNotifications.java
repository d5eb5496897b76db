package dev.dreamlog.notification.api;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import dev.dreamlog.account.api.AccountId;

/** Marks somebody's notifications as read, this one and all before it. Repeating changes nothing. */
public record ReadNotifications(AccountId reader, NotificationId upTo) {

    @TargetAggregateIdentifier
    public InboxId inbox() {
        return new InboxId(reader);
    }
}
