package dev.dreamlog.notification.api;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.account.api.AccountId;

/**
 * Asks for a page of somebody's notifications, latest first.
 *
 * @param unread whether only those that they have not read
 * @param before where the page before ended; null starts at the latest
 * @param limit from 1 to 100
 */
public record FindNotificationPage(AccountId reader, boolean unread, @Nullable NotificationId before, int limit) {}
