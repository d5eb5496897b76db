package dev.dreamlog.notification.api;

import org.axonframework.serialization.Revision;

import dev.dreamlog.eventstore.api.StoredAs;

/**
 * Somebody has read what they were told up to here.
 *
 * @param upTo place in the log of the last event they were told of
 */
@Revision("1")
@StoredAs("notification.read")
public record NotificationsRead(String accountId, long upTo) implements NotificationEvent {}
