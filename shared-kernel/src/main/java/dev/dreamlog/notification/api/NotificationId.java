package dev.dreamlog.notification.api;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Names a notification among those of one person. It is made of what it tells of, the time of an event and its place in
 * the log, so that it is the same whenever the notifications are built anew; to clients it is a UUIDv7 like any other.
 */
public record NotificationId(UUID value) {

    private static final int VERSION = 7;
    private static final int RFC_9562 = 2;
    private static final int MILLIS_FROM = 16;
    private static final int PLACE_BITS = 62;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    /** @param place of the event, from 0 */
    public static NotificationId of(Instant at, long place) {
        return new NotificationId(new UUID(at.toEpochMilli() << MILLIS_FROM | VERSION << 12,
                (long) RFC_9562 << PLACE_BITS | place));
    }

    public static NotificationId of(String text) {
        return new NotificationId(UUID.fromString(text));
    }

    /** Where its event stands; empty when this is no id of ours. */
    public OptionalLong place() {
        return value.version() == VERSION && value.variant() == RFC_9562
                ? OptionalLong.of(value.getLeastSignificantBits() & PLACE)
                : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
