package dev.dreamlog.stock;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.dream.api.DreamRevised;
import dev.dreamlog.dream.api.RecordDream;
import dev.dreamlog.dream.api.ReviseDream;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** As much of the product's dream as is measured. */
@Aggregate
class Dream {

    @AggregateIdentifier
    private DreamId id;
    private String dreamer;
    private DreamContent content;

    Dream() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(RecordDream command) {
        apply(new DreamRecorded(command.dreamId().toString(), command.dreamer().toString(), command.content()));
    }

    @CommandHandler
    long decide(ReviseDream command) {
        long version = AggregateLifecycle.getVersion() + 1;
        if (version != command.expectedVersion()) {
            throw new IllegalStateException("version " + version + " instead of " + command.expectedVersion());
        }
        apply(new DreamRevised(id.toString(), dreamer, command.revision().applyTo(content)));
        return version + 1;
    }

    @EventSourcingHandler
    void evolve(DreamRecorded event) {
        id = DreamId.of(event.dreamId());
        dreamer = event.dreamerId();
        content = event.content();
    }

    @EventSourcingHandler
    void evolve(DreamRevised event) {
        content = event.content();
    }
}
