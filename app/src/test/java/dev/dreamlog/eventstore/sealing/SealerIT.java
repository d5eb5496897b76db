package dev.dreamlog.eventstore.sealing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DuplicateKeyException;

import dev.dreamlog.eventstore.wakeup.WakeUp;
import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.Proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Every event is sealed once, in the order of the log, by one node at a time. */
class SealerIT {

    private static final String ODD_EVENT = """
            insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data, data_subject)
            values ('e"1"', E'a\\\\b\\t\\u001f\\u00e9\\U0001F319', 7, null, '2026-01-02 03:04:05.678901+02',
                'dream.deleted', '1', '{"note": "\\u00e9 \\"x\\"", "b": 1.50}', '{}',
                '00000000-0000-4000-8000-00000000000a')""";

    private final SealedDatabase log = SealedDatabase.empty();

    @Test
    void a_place_that_may_yet_be_filled_is_waited_for_and_one_that_was_given_up_is_passed() throws Exception {
        try (Connection late = log.connect();
                Connection givenUp = log.connect();
                Connection sealing = log.connect()) {
            SealingSession session = SealingSession.begin(sealing, SealedDatabase.KEYS);
            log.append(1);
            Awaitility.await().until(() -> session.seal() == SealingSession.Left.NOTHING);
            SealedDatabase.append(givenUp);
            givenUp.rollback();
            SealedDatabase.append(late);
            log.append(1);
            for (int tries = 0; tries < 3; tries++) {
                assertThat(session.seal()).isEqualTo(SealingSession.Left.UNSETTLED);
            }
            assertThat(log.log().size()).isEqualTo(1);
            late.commit();
            Awaitility.await().until(() -> session.seal() == SealingSession.Left.NOTHING);
        }
        assertThat(log.log().size()).isEqualTo(3);
        assertThat(List.of(0, 1, 2, 3, 4)).map(position -> log.log().leafAt(position).orElse(-1))
                .containsExactly(0L, -1L, 1L, 2L, -1L);
    }

    @Test
    void whatever_was_sealed_in_whatever_portions_is_one_tree_and_proofs_hold_across_its_tiles() {
        List<Checkpoint> saved = new ArrayList<>();
        for (int portion : new int[]{1, 254, 1, 1, 700, 3, 8_400}) {
            log.append(portion);
            log.seal();
            saved.add(log.checkpoint());
        }
        Checkpoint last = saved.getLast();
        assertThat(last.size()).isEqualTo(9_360);
        assertThat(log.verify(saved.toArray(Checkpoint[]::new)).proven()).isEqualTo(9_360);
        SealedLog sealed = log.log();
        for (long leaf = 0; leaf < last.size(); leaf += 51) {
            assertThat(Proofs.includes(sealed.leafHash(leaf), leaf, last.size(), last.root(),
                    sealed.inclusion(leaf, last.size()))).isTrue();
        }
        assertThat(saved).allSatisfy(old -> assertThat(Proofs.isConsistent(old.size(), old.root(), last.size(),
                last.root(), sealed.consistency(old.size(), last.size()))).isTrue());
    }

    /** Whoever changes this line breaks every seal there is. */
    @Test
    void an_event_is_the_same_line_for_ever() throws Exception {
        log.jdbc().update(ODD_EVENT);
        log.seal();
        List<String> lines = new ArrayList<>();
        log.log().export(-1, line -> lines.add(new String(line.leaf(), UTF_8)));
        assertThat(lines).containsExactly("""
                {"specversion":"1.0","position":"0","id":"e\\"1\\"","source":"/dreamlog","type":"dream.deleted",\
                "revision":"1","subject":"a\\\\b\\u0009\\u001fé🌙","sequence":"7",\
                "time":"2026-01-02T01:04:05.678901Z","datasubject":"00000000-0000-4000-8000-00000000000a",\
                "datacontenttype":"application/json","data":{"payload":{"b": 1.50, "note": "é \\"x\\""},\
                "metadata":{}}}""");
    }

    @Test
    void an_export_goes_on_behind_any_position() throws Exception {
        log.append(3);
        log.seal();
        log.append(300);
        log.seal();
        for (long after : new long[]{-1, 0, 1, 2, 3, 254, 255, 256, 301, 302, 999}) {
            List<Long> leaves = new ArrayList<>();
            log.log().export(after, line -> leaves.add(line.index()));
            assertThat(leaves).hasSize((int) Math.max(0, 302 - after));
            assertThat(leaves.isEmpty() || leaves.getFirst() == after + 1).isTrue();
        }
    }

    @Test
    void an_export_has_read_no_further_than_a_page_when_somebody_takes_a_line() throws Exception {
        int page = 1_024;
        log.append(page + 100);
        log.seal();
        List<Long> changed = new ArrayList<>();
        log.log().export(-1, line -> {
            if (line.index() == 0) {
                log.jdbc().update("update eventstore.domain_event set payload_revision = '2'");
            }
            if (new String(line.leaf(), UTF_8).contains("\"revision\":\"2\"")) {
                changed.add(line.index());
            }
        });
        assertThat(changed).hasSize(100).first().isEqualTo((long) page);
    }

    @Test
    void another_node_takes_over_when_the_one_that_seals_loses_its_connection() throws Exception {
        WakeUp wakeUp = new WakeUp();
        try (Sealer one = new Sealer(log.asOwner(), SealedDatabase.KEYS, wakeUp);
                Sealer other = new Sealer(log.asOwner(), SealedDatabase.KEYS, wakeUp)) {
            one.start();
            other.start();
            for (int round = 1; round <= 3; round++) {
                log.append(10);
                wakeUp.signal();
                int sealed = round * 10;
                Awaitility.await().until(() -> log.log().size() == sealed);
                assertThat(log.jdbc().queryForList("""
                        select pg_terminate_backend(pid) from pg_locks
                         where locktype = 'advisory' and granted
                           and database = (select oid from pg_database where datname = current_database())""",
                        Boolean.class)).containsExactly(true);
            }
        }
        assertThat(log.verify(log.checkpoint()).proven()).isEqualTo(30);
        assertThat(log.log().lag().events()).isZero();
    }

    @Test
    void one_connection_at_a_time_has_the_turn_and_no_other_can_seal_over_it() throws Exception {
        try (Connection first = log.connect(); Connection second = log.connect()) {
            assertThat(SealingSession.lock(first)).isTrue();
            assertThat(SealingSession.lock(second)).isFalse();
            SealingSession late = SealingSession.begin(second, SealedDatabase.KEYS);
            log.append(1);
            log.seal();
            assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> {
                while (late.seal() != SealingSession.Left.NOTHING) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @Test
    void what_waits_is_counted_and_timed() {
        assertThat(log.log().lag().events()).isZero();
        log.append(7);
        assertThat(log.log().lag().events()).isEqualTo(7);
        assertThat(log.log().lag().age()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update eventstore.checkpoint set note = ''", "delete from eventstore.checkpoint",
            "truncate eventstore.checkpoint", "update eventstore.sealed_leaves set hashes = hashes",
            "delete from eventstore.sealed_leaves", "truncate eventstore.sealed_leaves",
            "update eventstore.sealed_tile_hash set hash = hash", "delete from eventstore.sealed_tile_hash",
            "truncate eventstore.sealed_tile_hash"})
    void the_application_cannot_take_back_what_is_sealed(String sql) throws SQLException {
        try (Connection application = log.asApplication(); var statement = application.createStatement()) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void the_application_can_seal() throws SQLException {
        log.append(600);
        try (Connection application = log.asApplication()) {
            SealingSession session = SealingSession.begin(application, SealedDatabase.KEYS);
            Awaitility.await().until(() -> session.seal() == SealingSession.Left.NOTHING);
        }
        assertThat(log.verify(log.checkpoint()).proven()).isEqualTo(600);
    }

    @Test
    void nothing_is_signed_over_a_tree_that_was_tampered_with() throws SQLException {
        log.append(300);
        log.seal();
        log.jdbc().update("update eventstore.sealed_tile_hash set hash = sha256('')");
        try (Connection sealing = log.connect()) {
            assertThatIllegalStateException().isThrownBy(() -> SealingSession.begin(sealing, SealedDatabase.KEYS));
        }
    }

    @Test
    void nothing_is_signed_behind_a_checkpoint_of_somebody_else() throws SQLException {
        log.seal();
        log.jdbc().update("update eventstore.checkpoint set note = replace(note, 'dreams', 'screams')");
        try (Connection sealing = log.connect()) {
            assertThatIllegalArgumentException().isThrownBy(() -> SealingSession.begin(sealing, SealedDatabase.KEYS));
        }
        assertThat(log.log().isSignedBy(SealedDatabase.KEYS)).isFalse();
    }
}
