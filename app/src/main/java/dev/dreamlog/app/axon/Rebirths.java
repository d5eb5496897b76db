package dev.dreamlog.app.axon;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import dev.dreamlog.audit.query.replay.Beginnings;

/**
 * Lets the audit run aggregates through their past by their own code. They are made beside the repositories, outside any
 * unit of work and without a bus, so nothing that becomes of them can be written or seen by anybody else.
 */
@Component
class Rebirths implements Beginnings {

    private final Configuration axon;
    private final Map<String, Kind<?>> kinds = new ConcurrentHashMap<>();

    Rebirths(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Life of(String kind, String aggregate) {
        return kinds.computeIfAbsent(kind, this::find).born(aggregate);
    }

    private Kind<?> find(String kind) {
        for (AggregateConfiguration<?> known : axon.findModules(AggregateConfiguration.class)) {
            if (known.aggregateType().getSimpleName().equals(kind)) {
                return kind(known);
            }
        }
        throw new IllegalStateException("The log tells of a " + kind + ", which nobody here knows");
    }

    private <A> Kind<A> kind(AggregateConfiguration<A> known) {
        return new Kind<>(known.aggregateFactory(), AnnotatedAggregateMetaModelFactory.inspectAggregate(
                known.aggregateType(), axon.parameterResolverFactory(),
                axon.handlerDefinition(known.aggregateType())));
    }

    private record Kind<A>(AggregateFactory<A> factory, AggregateModel<A> model) {

        Life born(String id) {
            return new Rebirth<>(this, id);
        }
    }

    private static final class Rebirth<A> implements Life {

        private final Kind<A> kind;
        private final String id;
        private @Nullable EventSourcedAggregate<A> aggregate;

        Rebirth(Kind<A> kind, String id) {
            this.kind = kind;
            this.id = id;
        }

        @Override
        public void goThrough(DomainEventMessage<?> event) {
            if (aggregate == null) {
                aggregate = EventSourcedAggregate.initialize(kind.factory().createAggregateRoot(id, event),
                        kind.model(), null, NoSnapshotTriggerDefinition.TRIGGER);
            }
            aggregate.initializeState(DomainEventStream.of(event));
        }

        @Override
        public Object self() {
            if (aggregate == null) {
                throw new IllegalStateException("Nothing has happened to " + id);
            }
            return aggregate.getAggregateRoot();
        }
    }
}
