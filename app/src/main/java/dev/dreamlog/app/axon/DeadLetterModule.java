package dev.dreamlog.app.axon;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.eventstore.deadletter.Care;
import dev.dreamlog.eventstore.deadletter.DeadLetterQueue;

/** Gives every processing group, also one that comes later, a place for the events that it cannot handle. */
@Component
class DeadLetterModule implements ConfigurerModule {

    private static final String METRIC = "dreamlog.dead.letters";

    private final JdbcClient jdbc;
    private final Care care;
    private final MeterRegistry meters;

    DeadLetterModule(JdbcClient jdbc, JdbcTemplate template, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.care = new Care(template);
        this.meters = meters;
    }

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing.registerDeadLetterQueueProvider(group -> axon -> queueOf(group, axon));
        processing.registerDefaultDeadLetterPolicy(_ -> care);
        processing.registerDefaultHandlerInterceptor((_, _) -> care);
    }

    /** After Axon's own module, which would leave out every group that its properties do not name. */
    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }

    private DeadLetterQueue queueOf(String group, Configuration axon) {
        DeadLetterQueue queue = new DeadLetterQueue(group, jdbc,
                (aggregate, sequence) -> axon.eventStore().readEvents(aggregate, sequence).next());
        Gauge.builder(METRIC, queue, DeadLetterQueue::size).tag("group", group)
                .description("Events that wait because the group could not handle one of their sequence")
                .strongReference(true).register(meters);
        return queue;
    }
}
