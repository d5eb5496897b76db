package dev.dreamlog.eventstore.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.util.function.SingletonSupplier;

/**
 * The letters of one processing group, in PostgreSQL, as many as there are. Whoever adds behind a letter or takes one
 * away holds a lock on its sequence until the transaction ends: else an event could be put behind letters that are
 * being handled at that moment, and wait there for nothing.
 */
public final class DeadLetterQueue implements SequencedDeadLetterQueue<EventMessage<?>> {

    private static final String LETTER = """
            select letter.*, event.aggregate_identifier, event.sequence_number from eventstore.dead_letter letter
            join eventstore.domain_event event on event.global_index = letter.position
            where letter.processing_group = :group""";

    private final String group;
    private final JdbcClient jdbc;
    private final WrittenEvents log;

    public DeadLetterQueue(String group, JdbcClient jdbc, WrittenEvents log) {
        this.group = group;
        this.jdbc = jdbc;
        this.log = log;
    }

    /** An event that is parked already stays where it is: it was delivered twice. */
    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        withCause(sql("""
                insert into eventstore.dead_letter (processing_group, sequence_identifier, position, cause_type, cause)
                select :group, :sequence, global_index, :type, :cause
                from eventstore.domain_event where event_identifier = :event
                on conflict do nothing"""), letter)
                .param("sequence", sequence.toString())
                .param("event", letter.message().getIdentifier())
                .update();
        CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(somethingWaits(), true));
    }

    @Override
    public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        if (isEmpty() || !contains(sequence)) {
            return false;
        }
        lock(sequence);
        return SequencedDeadLetterQueue.super.enqueueIfPresent(sequence, letter);
    }

    /** Asked before every event, and looked up once in a transaction: nobody but this one can add the first letter. */
    private boolean isEmpty() {
        return !CurrentUnitOfWork.get().root().<Boolean>getOrComputeResource(somethingWaits(), _ -> sql(
                "select exists (select from eventstore.dead_letter where processing_group = :group)")
                .query(Boolean.class).single());
    }

    private String somethingWaits() {
        return "dead letters of " + group;
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        lock(((ParkedLetter) letter).sequence());
        sql("delete from eventstore.dead_letter where dead_letter_id = :id and processing_group = :group")
                .param("id", ((ParkedLetter) letter).id()).update();
    }

    @Override
    public void requeue(DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> update) {
        withCause(sql("""
                update eventstore.dead_letter set cause_type = :type, cause = :cause, last_touched = now()
                where dead_letter_id = :id and processing_group = :group"""), update.apply(letter))
                .param("id", ((ParkedLetter) letter).id()).update();
    }

    @Override
    public boolean process(Predicate<DeadLetter<? extends EventMessage<?>>> wanted,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> handling) {
        return heads().stream().filter(wanted).findFirst().map(head -> process(head.sequence(), handling))
                .orElse(false);
    }

    private boolean process(String sequence,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> handling) {
        lock(sequence);
        for (ParkedLetter letter : letters(sequence)) {
            EnqueueDecision<EventMessage<?>> decision = handling.apply(letter);
            if (decision.shouldEnqueue()) {
                Throwable cause = decision.enqueueCause().orElseThrow(() -> new Undecided(letter));
                requeue(letter, old -> old.withCause(cause));
                return false;
            }
            evict(letter);
        }
        return true;
    }

    @Override
    public boolean contains(Object sequence) {
        return sql("""
                select exists (select from eventstore.dead_letter
                    where processing_group = :group and sequence_identifier = :sequence)""")
                .param("sequence", sequence.toString()).query(Boolean.class).single();
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        return List.copyOf(letters(sequence.toString()));
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return heads().stream().map(head -> deadLetterSequence(head.sequence())).toList();
    }

    /** There is no bound: a full queue would stop the whole group, which is what letters are to prevent. */
    @Override
    public boolean isFull(Object sequence) {
        return false;
    }

    @Override
    public long size() {
        return count("select count(*) from eventstore.dead_letter where processing_group = :group");
    }

    @Override
    public long sequenceSize(Object sequence) {
        return letters(sequence.toString()).size();
    }

    @Override
    public long amountOfSequences() {
        return count("""
                select count(distinct sequence_identifier) from eventstore.dead_letter
                where processing_group = :group""");
    }

    @Override
    public void clear() {
        sql("delete from eventstore.dead_letter where processing_group = :group").update();
    }

    private List<ParkedLetter> heads() {
        return sql(LETTER + """
                 and not exists (select from eventstore.dead_letter earlier
                    where earlier.processing_group = :group and earlier.position < letter.position
                      and earlier.sequence_identifier = letter.sequence_identifier)
                order by letter.last_touched""").query(this::letter).list();
    }

    private List<ParkedLetter> letters(String sequence) {
        return sql(LETTER + " and letter.sequence_identifier = :sequence order by letter.position")
                .param("sequence", sequence).query(this::letter).list();
    }

    private ParkedLetter letter(ResultSet row, int number) throws SQLException {
        String aggregate = row.getString("aggregate_identifier");
        long sequence = row.getLong("sequence_number");
        String type = row.getString("cause_type");
        return new ParkedLetter(
                row.getObject("dead_letter_id", UUID.class),
                row.getString("sequence_identifier"),
                SingletonSupplier.of(() -> log.at(aggregate, sequence)),
                type == null ? null : new ThrowableCause(type, row.getString("cause")),
                row.getObject("enqueued_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_touched", OffsetDateTime.class).toInstant());
    }

    private void lock(Object sequence) {
        sql("select true from pg_advisory_xact_lock(hashtextextended(:group || ' ' || :sequence, 0))")
                .param("sequence", sequence.toString()).query(Boolean.class).single();
    }

    private long count(String question) {
        return Objects.requireNonNull(sql(question).query(Long.class).single());
    }

    private static StatementSpec withCause(StatementSpec statement, DeadLetter<? extends EventMessage<?>> letter) {
        return statement.param("type", letter.cause().map(Cause::type).orElse(null))
                .param("cause", letter.cause().map(Cause::message).orElse(null));
    }

    private StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("group", group);
    }
}
