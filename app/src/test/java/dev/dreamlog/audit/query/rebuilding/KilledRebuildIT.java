package dev.dreamlog.audit.query.rebuilding;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;
import dev.dreamlog.testing.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged program dies by SIGKILL between two pages of a rebuild. */
class KilledRebuildIT {

    private static final ConditionFactory SOON = Awaitility.await().atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(5));
    private static final String LAST = "01933b30-0000-7000-8000-000000000001";

    @TempDir
    private Path folder;
    private final Installation installation = new Installation();
    private final JdbcClient database = installation.database();

    @Test
    void another_node_goes_on_where_it_stood_and_switches_to_what_the_log_says() throws Exception {
        List<String> told;
        try (RunningJar doomed = installation.jar(folder);
                Connection connection = installation.dataSource()
                        .getConnection();
                Statement statement = connection.createStatement()) {
            write();
            SOON.until(() -> fallen() == 201);
            doomed.demo("auditor").post("/audit/projections/dream.journal/rebuild", "").hasStatus(202);
            SOON.until(() -> exists("dream_journal_rebuild.journal"));
            connection.setAutoCommit(false);
            statement.executeUpdate(
                    """
                            insert into dream_journal_rebuild.journal (dream_id, dreamer_id, version, text, dreamed_on, language,
                                kind, emotions, tags, visibility, anonymous, recorded_at)
                            values ('%s', gen_random_uuid(), 0, '', now(), '', '', '{}', '{}', '', false, now())"""
                            .formatted(LAST));
            SOON.until(() -> position() >= 0 && isSomebodyWaiting());
            doomed.kill();
            told = stamps("dream_journal_rebuild");
            assertThat(told).hasSize(200);
            connection.rollback();
        }
        try (Node _ = installation.node("query")) {
            SOON.until(() -> database.sql("select state from query.rebuild").query(String.class).single()
                    .equals("DONE"));
        }
        assertThat(stamps("query")).as("made by the one that died").containsAll(told);
        assertThat(database.sql("select (comparison ->> 'equal')::boolean from query.rebuild").query(Boolean.class)
                .single()).isTrue();
        assertThat(fallen()).isEqualTo(201);
        assertThat(exists("dream_journal_rebuild.journal")).isFalse();
    }

    /** Two hundred dreams, as many changes of others as fill two pages, and one dream more. */
    private void write() {
        database.sql("""
                insert into eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
                    time_stamp, payload_type, payload_revision, payload, meta_data)
                select gen_random_uuid(), dream, 0, 'Dream', now(), what, '1',
                       jsonb_build_object('dreamId', dream, 'dreamerId', gen_random_uuid())
                           || case when what = 'dream.recorded' then :content::jsonb else '{}' end, '{}'::jsonb
                  from (select case when i = :most then :last else gen_random_uuid()::text end as dream,
                               case when i <= 200 or i = :most then 'dream.recorded' else 'dream.favoured' end as what
                          from generate_series(1, :most) as i) as lives""")
                .param("most", 201 + 2 * LogPages.SIZE).param("last", LAST).param("content", """
                        {"content": {"text": "I fell.", "title": null, "dreamedOn": "2026-11-20", "language": "en",
                         "kind": "REGULAR", "mood": null, "lucidity": null, "emotions": [], "tags": []}}""").update();
    }

    private int fallen() {
        return database.sql("select count(*) from query.journal where text = 'I fell.'").query(Integer.class).single();
    }

    private boolean exists(String table) {
        return database.sql("select to_regclass(:table) is not null").param("table", table).query(Boolean.class)
                .single();
    }

    private long position() {
        return database.sql("select position from dream_journal_rebuild.told_up_to").query(Long.class).single();
    }

    /** For the one dream that this test has in its hands. */
    private boolean isSomebodyWaiting() {
        return database.sql("""
                select exists (select from pg_stat_activity where datname = current_database()
                                  and wait_event_type = 'Lock' and query like 'insert into journal%')""")
                .query(Boolean.class).single();
    }

    /** Of people with one dream each, made up anew whenever that is told. */
    private List<String> stamps(String schema) {
        return database.sql("""
                select stamp::text from %1$s.journal_stamp join %1$s.journal on dreamer_id = account_id
                 where text = 'I fell.'""".formatted(schema)).query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
