package dev.dreamlog.audit.query.rebuilding;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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

    /** The page behind a place, on this thread and in its transaction. */
    LogPage after(long place, long last) {
        List<TrackedEventMessage<?>> events = log.readBetween(place, last, types, SIZE);
        events.forEach(LogPages::open);
        return new LogPage(events, events.size() < SIZE ? last : placeOf(events.getLast()));
    }

    /** The same on another thread: a page can be read while the one before is written. */
    Coming ahead(long place, long last) {
        CompletableFuture<LogPage> page = new CompletableFuture<>();
        Thread.ofVirtual().name("rebuild-reader").start(() -> {
            try {
                page.complete(after(place, last));
            } catch (Throwable e) {
                page.completeExceptionally(e);
            }
        });
        return new Coming(page);
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

    /** A page that is being read. */
    record Coming(CompletableFuture<LogPage> page) {

        LogPage await() {
            try {
                return page.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
