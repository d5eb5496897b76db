package dev.dreamlog.app.axon;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.query.LogPlaces;
import dev.dreamlog.eventstore.storage.PostgresEventStorageEngine;
import dev.dreamlog.notification.command.EndOfLog;

/** Tells both sides where things stand in the log, which neither of them reads. */
@Component
class PlacesInLog implements LogPlaces, EndOfLog {

    private final JdbcClient jdbc;
    private final PostgresEventStorageEngine log;

    PlacesInLog(JdbcClient jdbc, PostgresEventStorageEngine log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public long of(String eventIdentifier) {
        return jdbc.sql("select global_index from eventstore.domain_event where event_identifier = :event")
                .param("event", eventIdentifier).query(Long.class).single();
    }

    @Override
    public long settled() {
        return log.settledUpTo();
    }

    @Override
    public long last() {
        return jdbc.sql("select coalesce(max(global_index), -1) from eventstore.domain_event").query(Long.class)
                .single();
    }
}
