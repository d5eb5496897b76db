package dev.dreamlog.app.axon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import dev.dreamlog.app.masterkey.MasterKeySource;
import dev.dreamlog.eventstore.history.History;
import dev.dreamlog.eventstore.history.Past;
import dev.dreamlog.eventstore.privacy.AccountKeys;
import dev.dreamlog.eventstore.privacy.DataSubjects;
import dev.dreamlog.eventstore.privacy.MasterKeys;
import dev.dreamlog.eventstore.privacy.Sealing;
import dev.dreamlog.eventstore.storage.AppendedPosition;
import dev.dreamlog.eventstore.storage.EventSerializer;
import dev.dreamlog.eventstore.storage.PostgresEventStorageEngine;
import dev.dreamlog.eventstore.upcasting.Upcasters;
import dev.dreamlog.eventstore.wakeup.Announcer;
import dev.dreamlog.eventstore.wakeup.WakeUp;
import dev.dreamlog.eventstore.wakeup.WakingEventStore;

/** The log: where events go, how they are written, and who is told. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    @Bean
    WakeUp wakeUp(Announcer announcer) {
        return new WakeUp(announcer::announce);
    }

    @Bean
    AppendedPosition appendedPosition(WakeUp wakeUp) {
        return new AppendedPosition(wakeUp);
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    AccountKeys accountKeys(JdbcTemplate jdbc, MasterKeys masters) {
        AccountKeys keys = new AccountKeys(jdbc, masters);
        MasterKeySource.requireThatItFits(keys);
        return keys;
    }

    @Bean
    DataSubjects dataSubjects(JdbcTemplate jdbc) {
        return new DataSubjects(jdbc);
    }

    @Bean
    Sealing sealing(AccountKeys keys) {
        return new Sealing(keys);
    }

    /** Axon looks for one before there is any, and then goes on without transactions. */
    @Bean
    TransactionManager transactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(JdbcTemplate jdbc, TransactionManager transactions,
            EventSerializer events,
            Serializer snapshots, AppendedPosition position, Sealing sealing) {
        return new PostgresEventStorageEngine(jdbc, transactions, events, snapshots, Upcasters.chain(), position,
                sealing);
    }

    @Bean
    WakingEventStore eventStore(PostgresEventStorageEngine engine, WakeUp wakeUp) {
        return new WakingEventStore(engine, wakeUp);
    }

    @Bean
    History history(JdbcClient jdbc, Sealing sealing) {
        return new History(jdbc, sealing);
    }

    @Bean
    Past past(JdbcClient jdbc, EventSerializer events, Sealing sealing) {
        return new Past(jdbc, events, Upcasters.chain(), sealing);
    }
}
