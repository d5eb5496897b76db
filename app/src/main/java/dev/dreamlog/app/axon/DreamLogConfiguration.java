package dev.dreamlog.app.axon;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.dream.api.DreamDeleted;
import dev.dreamlog.dream.api.DreamEvent;
import dev.dreamlog.dream.api.DreamId;
import dev.dreamlog.dream.command.ThrownAway;
import dev.dreamlog.dream.query.history.DreamLog;
import dev.dreamlog.eventstore.history.LastWords;
import dev.dreamlog.eventstore.storage.EventNames;

/** Brings those who ask what became of dreams together with the log, which knows. */
@Configuration(proxyBeanMethods = false)
class DreamLogConfiguration {

    @Bean
    DreamLog dreamLog(EventStore log) {
        return dream -> log.readEvents(dream.toString(), 0).asStream()
                .map(message -> new DreamLog.Told((DreamEvent) message.getPayload(), message.getTimestamp())).toList();
    }

    @Bean
    ThrownAway thrownAway(JdbcClient jdbc) {
        LastWords lastWords = new LastWords(jdbc);
        return then -> lastWords.of(EventNames.declaredName(DreamDeleted.class), then).stream().map(DreamId::of)
                .toList();
    }
}
