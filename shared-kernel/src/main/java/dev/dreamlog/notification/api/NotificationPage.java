package dev.dreamlog.notification.api;

import java.util.List;

/**
 * A page of somebody's notifications.
 *
 * @param unread how many they have not read, on all pages together; {@link #MANY} stands for that many or more
 */
public record NotificationPage(List<NotificationView> items, boolean more, int unread) {

    /** Beyond this nobody counts: one would have to look at each to know whether it may still be shown. */
    public static final int MANY = 100;
}
