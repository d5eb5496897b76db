package dev.dreamlog.audit.query.rebuilding;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class BulkJdbcIT {

    private static final int DREAMS = 100;

    private final AtomicInteger batches = new AtomicInteger();
    private final JdbcTemplate database = new JdbcTemplate(FreshDatabase.create()) {

        @Override
        public int[] batchUpdate(String sql, BatchPreparedStatementSetter rows) {
            batches.incrementAndGet();
            return super.batchUpdate(sql, rows);
        }
    };
    private final BulkJdbc bulk = new BulkJdbc(database);
    private final JdbcClient jdbc = JdbcClient.create(bulk);

    @BeforeEach
    void createTable() {
        database.execute("create table told (dream text primary key, version int not null, words text not null)");
    }

    @Test
    void what_is_told_of_one_dream_is_written_in_the_order_in_which_it_was_told() {
        bulk.together(this::tellOfAllDreams);

        assertThat(rows()).hasSize(DREAMS).allMatch(row -> row.endsWith(" 3 revised"));
    }

    @Test
    void what_is_alike_goes_to_the_database_together() {
        bulk.together(this::tellOfAllDreams);

        assertThat(batches).hasValue(3);
    }

    @Test
    void a_row_whose_story_stands_in_one_page_is_written_once() {
        bulk.together(() -> live("falling", 3));

        assertThat(rows()).containsExactly("falling 3 version 3");
        assertThat(batches).hasValue(1);
    }

    @Test
    void a_row_that_is_there_already_gets_what_it_lacks_and_never_goes_back() {
        live("falling", 2);
        live("flying", 9);
        bulk.together(() -> live("falling", 3) + live("flying", 3));

        assertThat(rows()).containsExactlyInAnyOrder("falling 3 version 3", "flying 9 version 9");
    }

    @Test
    void what_one_cannot_see_through_is_written_between_what_comes_before_and_after_it() {
        bulk.together(() -> live("falling", 2) + jdbc.sql("update told set words = words || '!' where dream = :dream")
                .param("dream", "falling").update() + revise("falling", 4));

        assertThat(rows()).containsExactly("falling 4 version 4");
        assertThat(batches).hasValue(3);
    }

    @Test
    void nothing_is_written_before_the_end() {
        List<String> meanwhile = bulk.together(() -> {
            tellOfAllDreams();
            return rows();
        });

        assertThat(meanwhile).isEmpty();
        assertThat(rows()).hasSize(DREAMS);
    }

    @Test
    void outside_a_rebuild_each_statement_is_run_at_once_and_tells_how_many_rows_it_changed() {
        assertThat(record("falling")).isEqualTo(1);
        assertThat(record("falling")).isZero();
        assertThat(rows()).containsExactly("falling 1 recorded");
        assertThat(batches).hasValue(0);
    }

    private int tellOfAllDreams() {
        for (int i = 0; i < DREAMS; i++) {
            String dream = "dream-" + i;
            BulkJdbc.beginOf(dream);
            record(dream);
            jdbc.sql("update told set version = 2, words = 'shared' where dream = :dream and version < 2")
                    .param("dream", dream).update();
            jdbc.sql("update told set version = 3, words = 'revised' where dream = :dream and version < 3")
                    .param("dream", dream).update();
        }
        return DREAMS;
    }

    private int live(String dream, int versions) {
        BulkJdbc.beginOf(dream);
        int told = jdbc.sql("""
                insert into told (dream, version, words)
                values (:dream, :version, :words) on conflict (dream) do nothing""")
                .param("dream", dream).param("version", 1).param("words", "recorded").update();
        for (int version = 2; version <= versions; version++) {
            told += revise(dream, version);
        }
        return told;
    }

    private int revise(String dream, int version) {
        return jdbc.sql("update told set version = :next, words = :words where dream = :dream and version < :next")
                .param("dream", dream).param("next", version).param("words", "version " + version).update();
    }

    private int record(String dream) {
        return jdbc.sql("insert into told values (:dream, 1, 'recorded') on conflict do nothing")
                .param("dream", dream).update();
    }

    private List<String> rows() {
        return jdbc.sql("select dream || ' ' || version || ' ' || words from told")
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }
}
