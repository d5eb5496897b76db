package dev.dreamlog.app.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;
import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.Hash;

import static org.assertj.core.api.Assertions.assertThat;

/** The checks are proven to see: each promise is broken in the tables, and its check says so. */
class InvariantsIT {

    private static final String PASSWORD = "who watches the watchers";
    private static final long SEED = 8;
    private static final int WISHES = 120;
    private static final ConditionFactory SOON = Awaitility.await().atMost(Duration.ofMinutes(1));
    /** An event once more, as an append would write it that was repeated. */
    private static final String TWICE = """
            insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data, data_subject)
            select gen_random_uuid()::text, aggregate_identifier,
                   (select max(sequence_number) + 1 from eventstore.domain_event other
                     where other.aggregate_identifier = event.aggregate_identifier),
                   type, time_stamp, payload_type, payload_revision, payload, meta_data, data_subject
              from eventstore.domain_event event where payload_type = '%s' order by global_index desc limit 1""";

    private static Installation installation;
    private static Node node;
    private static Person person;
    private static Watcher watcher;

    @BeforeAll
    static void live() {
        installation = new Installation();
        node = installation.node("command,query,saga", Cluster.UNLIMITED);
        person = new Person(Client.newcomer(_ -> node.caller()), SEED);
        Person author = new Person(Client.newcomer(_ -> node.caller()), SEED);
        person.wish(WISHES, List.of(author.post(), author.post(), author.post()));
        watcher = new Watcher(auditor(), installation.logKey());
        SOON.untilAsserted(() -> assertThat(allChecks(new Invariants(installation.database()))).isEmpty());
        SOON.until(() -> watcher.follow().isEmpty() && isSealed());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dream.recorded", "dream.revised", "social.post-liked", "social.post-commented",
            "interpretation.requested"})
    void an_event_that_was_dropped_is_missed(String type) {
        assertThat(with("delete from eventstore.domain_event where payload_type = '" + type + "'",
                invariants -> invariants.lost(person.memory()))).isNotEmpty();
    }

    @Test
    void a_commit_that_was_acknowledged_and_never_reached_the_disk_is_missed() {
        assertThat(with("""
                delete from eventstore.domain_event where global_index >=
                (select max(global_index) from eventstore.domain_event where payload_type = 'dream.revised')""",
                invariants -> invariants.lost(person.memory()))).isNotEmpty();
    }

    @Test
    void two_events_in_the_wrong_order_are_noticed() {
        assertThat(with("""
                update eventstore.domain_event set payload_type = case payload_type
                    when 'dream.deleted' then 'dream.restored' else 'dream.deleted' end
                 where payload_type in ('dream.deleted', 'dream.restored')""",
                invariants -> invariants.lost(person.memory()))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dream.recorded", "dream.revised", "social.post-liked", "social.post-commented"})
    void a_wish_that_was_granted_twice_is_noticed(String type) {
        assertThat(with(TWICE.formatted(type), invariants -> invariants.doubled(person.memory()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"interpretation.attempt-started", "interpretation.completed"})
    void an_attempt_that_begins_or_ends_twice_is_noticed(String type) {
        assertThat(with(TWICE.formatted(type), Invariants::attemptsDoubled)).hasSize(1);
    }

    @Test
    void a_hole_in_a_sequence_and_one_that_begins_late_are_noticed() {
        assertThat(with("""
                delete from eventstore.domain_event where sequence_number = 0 and aggregate_identifier in
                (select aggregate_identifier from eventstore.domain_event where payload_type = 'dream.revised')""",
                Invariants::holes)).isNotEmpty();
        assertThat(with("""
                update eventstore.domain_event set sequence_number = sequence_number + 1
                 where payload_type = 'interpretation.completed'""", Invariants::holes)).isNotEmpty();
    }

    @Test
    void a_wish_without_the_answer_that_belongs_to_its_key_is_noticed() {
        assertThat(with("delete from command.idempotency", invariants -> invariants.halfDone(person.memory())))
                .hasSize(1);
    }

    @Test
    void a_wish_is_answered_alike_as_long_as_its_key_is_kept_and_not_otherwise() {
        assertThat(person.isAnsweredAlike()).isTrue();
        Person forgotten = new Person(Client.newcomer(_ -> node.caller()), SEED);
        forgotten.record(0);
        installation.database().sql("delete from command.idempotency where account_id = cast(? as uuid)")
                .param(forgotten.memory().who()).update();
        assertThat(forgotten.isAnsweredAlike()).isFalse();
    }

    @Test
    void an_interpretation_that_never_ends_is_noticed_when_its_time_is_over_and_not_before() {
        String lost = "delete from eventstore.domain_event where payload_type = 'interpretation.completed'";
        assertThat(with(lost, Invariants::unended)).isNotEmpty();
        assertThat(with(lost, invariants -> invariants.late(Duration.ZERO))).isNotEmpty();
        assertThat(with(lost, invariants -> invariants.late(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void an_interpretation_that_ended_too_late_is_noticed_for_ever() {
        assertThat(with("""
                update eventstore.domain_event set time_stamp = time_stamp - interval '2 hours'
                 where payload_type = 'interpretation.requested'""",
                invariants -> invariants.late(Duration.ofHours(1)))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "delete from query.journal where dream_id = (select dream_id from query.journal limit 1)",
            "update query.journal set version = version - 1 where version > 1",
            "delete from query.post_like", "delete from query.interpretation where state = 'COMPLETED'"})
    void an_event_that_a_token_skipped_is_missed_in_the_read_tables(String skip) {
        assertThat(with(skip, Invariants::unlikeTheLog)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update query.post_tally set likes = likes + 1",
            "update query.post_tally set comments = comments + 1",
            "insert into query.post_like select post_id, gen_random_uuid() from query.post_tally"})
    void an_event_that_a_projection_was_told_twice_is_noticed(String effect) {
        assertThat(with(effect, Invariants::unlikeTheLog)).isNotEmpty();
    }

    @Test
    void an_event_that_was_changed_after_it_was_sealed_is_found() {
        assertThat(watcher.verify()).isEmpty();
        String change = "update eventstore.domain_event set payload_revision = '%s' where payload_type = 'dream.revised'";
        installation.database().sql(change.formatted("10")).update();
        assertThat(watcher.verify()).singleElement().asString().endsWith("is not what was sealed");
        installation.database().sql(change.formatted("1")).update();
        assertThat(watcher.verify()).isEmpty();
    }

    @Test
    void a_log_that_fell_back_behind_a_checkpoint_or_begins_otherwise_is_found() {
        Watcher from = new Watcher(auditor(), installation.logKey());
        from.keep(new Checkpoint("dreamlog.localhost", Long.MAX_VALUE, Hash.OF_NOTHING));
        assertThat(from.follow()).singleElement().asString().contains("and now has");
        from.keep(new Checkpoint("dreamlog.localhost", 3, Hash.OF_NOTHING));
        assertThat(from.follow()).singleElement().asString().contains("does not begin with");
    }

    /** Looks at the tables with the defect in them, and takes it back. */
    private static List<String> with(String defect, Function<Invariants, List<String>> check) {
        try (Connection connection = installation.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient broken = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(broken.sql(defect).update()).isPositive();
            List<String> found = check.apply(new Invariants(broken));
            connection.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> allChecks(Invariants invariants) {
        List<String> all = invariants.all(List.of(person.memory()));
        return all.isEmpty()
                ? List.of(invariants.unended(), invariants.unlikeTheLog()).stream().flatMap(List::stream)
                        .toList()
                : all;
    }

    private static boolean isSealed() {
        return installation.database().sql("""
                select max(size) > (select count(*) from eventstore.domain_event where payload_type <> 'audit.read')
                  from eventstore.checkpoint""").query(Boolean.class).single();
    }

    private static Client auditor() {
        String email = UUID.randomUUID() + "@example.org";
        node.caller().joined(email, PASSWORD);
        Registration registration = node.part(Registration.class);
        registration.grant(registration.accountOf(email).orElseThrow(), Role.AUDITOR);
        return Client.known(_ -> node.caller(), email, PASSWORD);
    }
}
