package dev.dreamlog.eventstore.wakeup;

import java.util.List;
import java.util.Optional;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The log as streams read it: in pages, each of which can be opened while the next one is fetched. */
public interface PagedLog {

    /** The first events that the token does not cover. */
    Page after(@Nullable TrackingToken place);

    /** Events in their order as they lie in the log. */
    interface Page {

        /** Where to go on at once; empty when this is the end. */
        Optional<TrackingToken> next();

        /** The events, their words decrypted. That takes longer than fetching them. */
        List<? extends TrackedEventMessage<?>> opened();
    }
}
