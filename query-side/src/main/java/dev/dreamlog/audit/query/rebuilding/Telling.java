package dev.dreamlog.audit.query.rebuilding;

import java.util.List;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.dao.DataAccessException;

import dev.dreamlog.contract.query.Retold;
import dev.dreamlog.eventstore.deadletter.Circumstances;

/** Tells events to a projection's own code, for it to write in bulk. */
final class Telling {

    private final AnnotationEventHandlerAdapter listener;
    private final BulkJdbc bulk;

    Telling(AnnotationEventHandlerAdapter listener, BulkJdbc bulk) {
        this.listener = listener;
        this.bulk = bulk;
    }

    /** A transaction in which events are told, in one way or the other. */
    @FunctionalInterface
    interface Attempt {

        void tellBy(Way way);
    }

    /** How events are written. */
    @FunctionalInterface
    interface Way {

        void tell(List<? extends TrackedEventMessage<?>> events);
    }

    /** In bulk, and one by one where that fails: only so can be said which event it is that cannot be told. */
    void attempt(Attempt transaction) {
        Retold.during(() -> {
            try {
                transaction.tellBy(events -> bulk.together(() -> oneByOne(events)));
            } catch (DataAccessException e) {
                if (Circumstances.explain(e)) {
                    throw e;
                }
                transaction.tellBy(this::oneByOne);
            }
        });
    }

    private int oneByOne(List<? extends TrackedEventMessage<?>> events) {
        for (TrackedEventMessage<?> event : events) {
            BulkJdbc.beginOf(aggregateOf(event));
            try {
                listener.handle(event);
            } catch (Exception e) {
                if (Circumstances.explain(e) && e instanceof RuntimeException passing) {
                    throw passing;
                }
                throw new CannotTell(event.getPayloadType().getSimpleName(), LogPages.placeOf(event), e);
            }
        }
        return events.size();
    }

    /** Or what stands for it where an event has none. */
    static String aggregateOf(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> one ? one.getAggregateIdentifier() : event.getIdentifier();
    }
}
