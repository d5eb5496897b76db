package dev.dreamlog.app.axon;

import java.util.OptionalLong;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.contract.command.WrittenPosition;
import dev.dreamlog.contract.query.LogPlaces;
import dev.dreamlog.eventstore.storage.AppendedPosition;
import dev.dreamlog.eventstore.storage.PostgresEventStorageEngine;
import dev.dreamlog.notification.command.EndOfLog;

/** Tells both sides where things stand in the log, which neither of them reads. */
@Component
class PlacesInLog implements LogPlaces, EndOfLog, WrittenPosition {

    private final JdbcClient jdbc;
    private final PostgresEventStorageEngine log;
    private final AppendedPosition appended;

    PlacesInLog(JdbcClient jdbc, PostgresEventStorageEngine log, AppendedPosition appended) {
        this.jdbc = jdbc;
        this.log = log;
        this.appended = appended;
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

    @Override
    public OptionalLong reached() {
        OptionalLong own = appended.ofThisTransaction();
        long last = own.isPresent() ? own.getAsLong() : last();
        return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }
}
