package dev.dreamlog.eventstore.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.dreamlog.eventstore.privacy.Sealing;
import dev.dreamlog.eventstore.privacy.SubjectKey;
import dev.dreamlog.eventstore.storage.KnownStreams.Known;
import dev.dreamlog.eventstore.wakeup.PagedLog;

/**
 * Keeps events as rows that an auditor can read with plain SQL: payload and metadata as jsonb, time as
 * timestamptz. One statement appends all events of a command and answers with their positions.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine implements PagedLog {

    private static final int BATCH = 500;
    private static final String OF_AGGREGATE = """
            select %s from eventstore.domain_event e %s where e.aggregate_identifier = ? and e.sequence_number >= ?
            order by e.sequence_number limit ?""".formatted(EventRows.SELECTED, SubjectKey.JOIN);
    /** The last known event, of which no more is needed, and all that follow; none when the person they are of was erased. */
    private static final String SINCE_KNOWN = """
            select %s from eventstore.domain_event e %s where e.aggregate_identifier = ? and e.sequence_number >= ?
               and not exists (select from eventstore.account_key where account_id = ? and erased_at is not null)
            order by e.sequence_number""".formatted(EventRows.SELECTED, SubjectKey.JOIN);
    /** One that its erased person's key would have to open is as if it were not there: the events say what is left. */
    private static final String SNAPSHOT = """
            select %s from eventstore.snapshot_event e %s where e.aggregate_identifier = ? and k.erased_at is null
            order by e.sequence_number desc""".formatted(EventRows.SELECTED, SubjectKey.JOIN);
    private static final String SUBJECTS = """
            select distinct data_subject from eventstore.domain_event
             where aggregate_identifier = ? and data_subject is not null limit 2""";

    private final JdbcTemplate jdbc;
    private final TransactionManager transactions;
    private final AppendedPosition position;
    private final EventRows rows;
    private final LogReader reader;
    private final KnownStreams known = new KnownStreams();

    public PostgresEventStorageEngine(JdbcTemplate jdbc, TransactionManager transactions, Serializer events,
            Serializer snapshots, EventUpcaster upcasters, AppendedPosition position, Sealing sealing) {
        super(new Settings().batchSize(BATCH).persistenceExceptionResolver(new DuplicateKeys())
                .eventSerializer(events).snapshotSerializer(snapshots).upcasterChain(upcasters));
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.position = position;
        this.rows = new EventRows(sealing);
        this.reader = new LogReader(jdbc, rows);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            transactions.executeInTransaction(() -> position.appendedUpTo(insert(events, serializer)));
        }
    }

    private long insert(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<Object> values = new ArrayList<>();
        events.forEach(event -> values.addAll(rows.values(event, serializer)));
        try {
            return Collections.max(jdbc.queryForList("insert into eventstore.domain_event (" + EventRows.COLUMNS
                    + ") values " + EventRows.placeholders(events.size()) + " returning global_index", Long.class,
                    values.toArray()));
        } catch (DataAccessException e) {
            handlePersistenceException(e, events.getFirst());
            throw e;
        }
    }

    /** From what this node knows already, and what it does not. */
    @Override
    public DomainEventStream readEvents(String aggregate) {
        Optional<Known> story = known.of(aggregate).flatMap(before -> continued(aggregate, before))
                .or(() -> whole(aggregate));
        story.ifPresentOrElse(now -> known.keep(aggregate, now), () -> known.forget(aggregate));
        return story.map(now -> DomainEventStream.of(now.events().stream(), now::last))
                .orElseGet(DomainEventStream::empty);
    }

    /** Empty when what was known is not what has happened. */
    private Optional<Known> continued(String aggregate, Known before) {
        Optional<Known> now = jdbc.query(SINCE_KNOWN, row -> {
            if (!row.next() || !row.getString("event_identifier").equals(before.lastId())) {
                return Optional.empty();
            }
            List<StoredEvent> rest = new ArrayList<>();
            while (row.next()) {
                rest.add(rows.read(row));
            }
            return Optional.of(rest.isEmpty() ? before : before.and(told(rest)));
        }, aggregate, before.last(), before.subject());
        return Objects.requireNonNullElse(now, Optional.empty());
    }

    private Optional<Known> whole(String aggregate) {
        List<StoredEvent> all = jdbc.query(OF_AGGREGATE, (row, _) -> rows.read(row), aggregate, 0, null);
        return all.isEmpty() ? Optional.empty() : Optional.of(told(all));
    }

    private Known told(List<StoredEvent> stored) {
        return Known.of(EventStreamUtils
                .upcastAndDeserializeDomainEvents(stored.stream(), getEventSerializer(), upcasterChain).asStream()
                .toList(), stored);
    }

    /** Whoever knows how an aggregate's story begins needs no summary of it. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return known.of(aggregate).isPresent() ? Optional.empty() : super.readSnapshot(aggregate);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long first, int limit) {
        return jdbc.query(OF_AGGREGATE, (row, _) -> rows.read(row), aggregate, first, limit);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int limit) {
        return reader.after((GapAwareTrackingToken) last, limit);
    }

    @Override
    public Page after(@Nullable TrackingToken place) {
        return new Fetched(reader.after((GapAwareTrackingToken) place, BATCH));
    }

    /**
     * The first events of these types behind one place and up to another. For who tells a settled stretch of the log
     * anew: there a place is as good as a token, and what nobody wants to hear need not be fetched.
     */
    public List<TrackedEventMessage<?>> readBetween(long after, long upTo, String[] types, int limit) {
        return opened(reader.between(after, upTo, types, limit));
    }

    private List<TrackedEventMessage<?>> opened(List<? extends TrackedEventData<?>> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), getEventSerializer(), upcasterChain)
                .toList();
    }

    /** The last place taken; -1 when there is none. */
    public long last() {
        return reader.last();
    }

    /** Before the first event there is nothing to cover. Asking the log would pass over what is not committed yet. */
    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return reader.head();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant time) {
        return reader.before(time);
    }

    /** The last place, as far as is known, up to which nothing can be committed any more; -1 when nothing is known. */
    public long settledUpTo() {
        return reader.settledUpTo();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return Optional.ofNullable(jdbc.queryForObject("""
                select max(sequence_number) from eventstore.domain_event where aggregate_identifier = ?""",
                Long.class, aggregate));
    }

    /**
     * The newest takes the place of all older ones; stored twice, it is still one. An aggregate that holds words of
     * more than one person gets none, because one of them may leave.
     */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        transactions.executeInTransaction(() -> {
            List<@Nullable UUID> subjects = jdbc.queryForList(SUBJECTS, UUID.class, snapshot.getAggregateIdentifier());
            if (subjects.size() > 1) {
                return;
            }
            jdbc.update("insert into eventstore.snapshot_event (" + EventRows.COLUMNS + ") values "
                    + EventRows.placeholders(1) + " on conflict do nothing",
                    rows.values(snapshot, subjects.isEmpty() ? null : subjects.getFirst(), serializer).toArray());
            jdbc.update("delete from eventstore.snapshot_event where aggregate_identifier = ? and sequence_number < ?",
                    snapshot.getAggregateIdentifier(), snapshot.getSequenceNumber());
        });
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return jdbc.query(SNAPSHOT, (row, _) -> rows.read(row), aggregate).stream();
    }

    private final class Fetched implements Page {

        private final List<? extends TrackedEventData<?>> rows;

        private Fetched(List<? extends TrackedEventData<?>> rows) {
            this.rows = rows;
        }

        @Override
        public Optional<TrackingToken> next() {
            return rows.size() == BATCH ? Optional.of(rows.getLast().trackingToken()) : Optional.empty();
        }

        @Override
        public List<? extends TrackedEventMessage<?>> opened() {
            return PostgresEventStorageEngine.this.opened(rows);
        }
    }

    /** Axon's own settings, of which it gives away only an outline. */
    private static final class Settings extends Builder {}
}
