package dev.dreamlog.app.axon;

import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.dreamlog.account.command.erasing.Forgetting;
import dev.dreamlog.account.command.erasing.PersonalKeys;
import dev.dreamlog.account.command.erasing.PersonalTraces;
import dev.dreamlog.eventstore.privacy.AccountKeys;
import dev.dreamlog.eventstore.privacy.DataSubjects;
import dev.dreamlog.eventstore.privacy.DataSubjects.Holder;

/** Brings those who erase a person together with the log, which keeps the words and the keys. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    PersonalKeys personalKeys(AccountKeys keys) {
        return account -> keys.forget(account.value());
    }

    @Bean
    PersonalTraces personalTraces(DataSubjects subjects) {
        return (account, type) -> subjects.holdersOfWordsOf(account.value()).stream()
                .filter(holder -> type.equals(holder.type())).map(Holder::identifier).toList();
    }

    /** A long journal takes longer to forget than the claim of a processor that is silent lasts. */
    @Autowired
    void configure(EventProcessingConfigurer processing) {
        processing.registerPooledStreamingEventProcessorConfiguration(Forgetting.GROUP,
                (_, processor) -> processor.batchSize(1).enableCoordinatorClaimExtension());
    }
}
