package dev.dreamlog.app.axon;

import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.account.command.erasing.Forgetting;
import dev.dreamlog.account.command.erasing.PersonalKeys;
import dev.dreamlog.account.command.erasing.PersonalTraces;

/** Brings those who erase a person together with those who keep the words. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    PersonalKeys personalKeys() {
        return _ -> {};
    }

    @Bean
    PersonalTraces personalTraces(JdbcClient jdbc) {
        return (account, type) -> jdbc.sql("""
                select distinct aggregate_identifier from eventstore.domain_event
                where type = :type and (payload ->> 'dreamerId' = :account or payload ->> 'authorId' = :account)""")
                .param("type", type).param("account", account.toString()).query((row, _) -> row.getString(1)).list();
    }

    /** A long journal takes longer to forget than the claim of a processor that is silent lasts. */
    @Autowired
    void configure(EventProcessingConfigurer processing) {
        processing.registerPooledStreamingEventProcessorConfiguration(Forgetting.GROUP,
                (_, processor) -> processor.batchSize(1).enableCoordinatorClaimExtension());
    }
}
