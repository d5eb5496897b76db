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

    private int record(String dream) {
        return jdbc.sql("insert into told values (:dream, 1, 'recorded') on conflict do nothing")
                .param("dream", dream).update();
    }

    private List<String> rows() {
        return jdbc.sql("select dream || ' ' || version || ' ' || words from told")
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }
}
