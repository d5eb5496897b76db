package dev.dreamlog.app.axon;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSqlSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.eventstore.deadletter.Circumstances;
import dev.dreamlog.interpretation.saga.work.PassingTrouble;

/**
 * How the log is read: by streaming processors that keep their places in PostgreSQL and never skip an event: what they
 * cannot handle is repeated or set aside. Where they begin, {@link Segments} says.
 */
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    private static final int BATCH = 200;
    /** How soon a segment is taken up again after its batch was rolled back or its node died; five seconds otherwise. */
    private static final int CLAIM_MILLIS = 1_000;

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer,
            @Value("${dreamlog.node-id:#{T(java.util.UUID).randomUUID().toString()}}") String nodeId) {
        return JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer)
                .contentType(String.class).nodeId(nodeId)
                .schema(
                        TokenSchema.builder().setTokenTable("eventstore.token_entry")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type").setTimestampColumn("time_stamp").build())
                .build();
    }

    @Bean
    SagaSqlSchema sagaSchema() {
        return new PostgresSagaSqlSchema(
                SagaSchema.builder().sagaEntryTable("saga.saga_entry").sagaIdColumn("saga_id")
                        .sagaTypeColumn("saga_type").serializedSagaColumn("serialized_saga")
                        .associationValueEntryTable("saga.association_value_entry")
                        .associationKeyColumn("association_key")
                        .associationValueColumn("association_value").build());
    }

    @Bean
    PassingTrouble passingTrouble() {
        return Circumstances::explain;
    }

    @Autowired
    void configure(EventProcessingConfigurer processing) {
        processing.usingPooledStreamingEventProcessors(
                (_, processor) -> processor.batchSize(BATCH).tokenClaimInterval(CLAIM_MILLIS));
        processing.registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance());
    }
}
