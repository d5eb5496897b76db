package dev.dreamlog.app.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import dev.dreamlog.eventstore.metadata.CausationProvider;
import dev.dreamlog.eventstore.metadata.OriginInterceptor;

/** What every message carries, and how whatever is not an event is written down. */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

    @Bean
    CorrelationDataProvider causation() {
        return new CausationProvider();
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus, RequestOrigin origin) {
        DefaultCommandGateway gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        gateway.registerDispatchInterceptor(new OriginInterceptor(origin));
        return gateway;
    }

    /** Questions read, a statement at a time: a transaction around them would cost one more trip and show no more. */
    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }

    /** Axon itself does so for commands and events only: without it nobody would know whom a retry goes back to. */
    @Bean
    SmartInitializingSingleton deadlinesHandOnWhoWantedThem(ObjectProvider<DeadlineManager> deadlines,
            CorrelationDataProvider causation) {
        return () -> deadlines
                .ifAvailable(all -> all.registerHandlerInterceptor(new CorrelationDataInterceptor<>(causation)));
    }

    /** Sagas keep their state in fields, and tokens hold tokens: only Axon's types and ours may stand in for others. */
    @Bean
    Jackson3SerializerCustomizer generalSerializer() {
        return mapper -> mapper
                .changeDefaultVisibility(
                        visibility -> visibility.withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                                .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                                .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE))
                .polymorphicTypeValidator(
                        BasicPolymorphicTypeValidator.builder().allowIfSubType("org.axonframework.")
                                .allowIfSubType("dev.dreamlog.").build());
    }
}
