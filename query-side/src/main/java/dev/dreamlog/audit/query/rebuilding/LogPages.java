package dev.dreamlog.audit.query.rebuilding;

import java.util.List;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;

import dev.dreamlog.eventstore.storage.EventNames;
import dev.dreamlog.eventstore.storage.PostgresEventStorageEngine;

/** Reads of the log what a projection handles, page by page: decrypted, upcast and made into records. */
final class LogPages {

    static final int SIZE = 4_000;
    private final PostgresEventStorageEngine log;
    private final String[] types;

    LogPages(PostgresEventStorageEngine log, AnnotationEventHandlerAdapter listener) {
        this.log = log;
        this.types = EventNames.all().stream().filter(listener::canHandleType).map(EventNames::declaredName)
                .toArray(String[]::new);
    }

    /** The page behind a place, as the transaction of this thread sees it. */
    LogPage after(long place, long last) {
        List<TrackedEventMessage<?>> events = log.readBetween(place, last, types, SIZE);
        events.forEach(LogPages::open);
        return new LogPage(events, events.size() < SIZE ? last : placeOf(events.getLast()));
    }

    static long placeOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /** Records are made when first asked for; here that is still the reader's time. */
    private static void open(TrackedEventMessage<?> event) {
        try {
            event.getPayload();
        } catch (RuntimeException e) {
            throw new CannotTell(event.getIdentifier(), placeOf(event), e);
        }
    }
}
