package dev.dreamlog.audit.query.rebuilding;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.audit.query.rebuilding.comparing.Comparison;
import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamKind;
import dev.dreamlog.dream.api.DreamRecorded;
import dev.dreamlog.eventstore.api.DomainEvent;
import dev.dreamlog.eventstore.privacy.AccountKeys;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What tests of rebuilds need: a log to write to, and to know when a projection or a rebuild has come to its end. */
@DreamlogTest
abstract class Rebuilding {

    final AccountId ada = new AccountId(UUID.randomUUID());
    @Autowired
    Projections projections;
    @Autowired
    Rebuilds rebuilds;
    @Autowired
    RebuildJournal journal;
    @Autowired
    ProjectionProgress progress;
    @Autowired
    EventStore log;
    @Autowired
    QueryGateway queries;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    DataSource dataSource;
    @Autowired
    AccountKeys keys;
    @Autowired
    TransactionOperations transactions;

    void rebuild(String name) {
        rebuilds.start(projections.named(name), Work.REBUILD);
        awaitDone(name);
    }

    void awaitDone(String name) {
        awaitEnd(name, Work.REBUILD, "DONE");
    }

    RebuildState awaitEnd(String name, Work work, String end) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).untilAsserted(
                () -> assertThat(journal.of(new Task(name, work)).orElseThrow().state()).isEqualTo(end));
        return journal.of(new Task(name, work)).orElseThrow();
    }

    RebuildState state(String name) {
        return journal.of(new Task(name, Work.REBUILD)).orElseThrow();
    }

    Comparison compared(String name) {
        return Objects.requireNonNull(state(name).comparison());
    }

    Comparison verify(String name) {
        await(name);
        rebuilds.start(projections.named(name), Work.VERIFICATION);
        return Objects.requireNonNull(awaitEnd(name, Work.VERIFICATION, "DONE").comparison());
    }

    long copies() {
        return jdbc.sql("select count(*) from pg_namespace where nspname like '%rebuild'").query(Long.class).single();
    }

    void await(String name) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20))
                .until(() -> progress.hasReached(name, end()));
    }

    long end() {
        return jdbc.sql("select max(global_index) from eventstore.domain_event").query(Long.class).single();
    }

    UUID record(String what) {
        UUID dream = UUID.randomUUID();
        append(dream.toString(), 0, new DreamRecorded(dream.toString(), ada.toString(), content("I dreamt " + what
                + ".")));
        return dream;
    }

    void append(String aggregate, long sequence, DomainEvent event) {
        transactions.executeWithoutResult(
                _ -> log.publish(new GenericDomainEventMessage<>("Test", aggregate, sequence, event)));
    }

    List<String> texts() {
        return jdbc.sql("select text from journal where dreamer_id = :ada").param("ada", ada.value())
                .query(String.class).list().stream().map(Objects::requireNonNull).toList();
    }

    UUID stamp() {
        return jdbc.sql("select stamp from journal_stamp where account_id = :ada").param("ada", ada.value())
                .query(UUID.class).single();
    }

    List<String> shape(String table) {
        return jdbc.sql("select indexdef from pg_indexes where schemaname = 'query' and tablename = :table order by 1")
                .param("table", table).query(String.class).list().stream().map(Objects::requireNonNull).toList();
    }

    static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static DreamContent content(String text) {
        return new DreamContent(text, null, LocalDate.of(2026, 11, 20), "en", DreamKind.REGULAR, null, null,
                List.of(), List.of());
    }
}
