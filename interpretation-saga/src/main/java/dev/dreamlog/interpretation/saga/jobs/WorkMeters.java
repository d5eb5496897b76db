package dev.dreamlog.interpretation.saga.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows the line for the models, which is the same on every node, and how much of the work is done on this one. */
@Component
class WorkMeters implements MeterBinder {

    private final QueueLength queue;
    private final LeaseKeeper leases;

    WorkMeters(QueueLength queue, LeaseKeeper leases) {
        this.queue = queue;
        this.leases = leases;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("dreamlog.interpretation.queue", queue, length -> length.now().waiting())
                .description("Interpretations that wait for a model, on all nodes together").register(meters);
        Gauge.builder("dreamlog.interpretation.running", leases, LeaseKeeper::load)
                .description("Interpretations that this node works on").register(meters);
    }
}
