package dev.dreamlog.notification.api;

import dev.dreamlog.eventstore.api.DomainEvent;

/** Everything that can happen to what somebody is told. That they are told follows from the events it tells of. */
public sealed interface NotificationEvent extends DomainEvent permits NotificationsRead {}
