package dev.dreamlog.eventstore.privacy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.dreamlog.testing.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RewrappingIT {

    private static final int PEOPLE = 678;

    private final byte[] old = Gcm.freshKey();
    private final byte[] fresh = Gcm.freshKey();
    private final DataSource database = FreshDatabase.create();
    private final DataSource connection;
    private final JdbcTemplate jdbc;

    RewrappingIT() throws SQLException {
        connection = new SingleConnectionDataSource(database.getConnection(), true);
        jdbc = new JdbcTemplate(connection);
    }

    @BeforeEach
    void keys_of_more_people_than_one_batch_takes() {
        Flyway.configure().dataSource(database).locations("classpath:db/migration/eventstore").schemas("eventstore")
                .placeholders(Map.of("application", "dreamlog")).load().migrate();
        AccountKeys keys = new AccountKeys(jdbc, new MasterKeys(List.of(old)));
        IntStream.range(0, PEOPLE).forEach(_ -> keys.toSeal(UUID.randomUUID()));
        keys.forget(UUID.randomUUID());
    }

    @Test
    void afterwards_the_new_key_alone_opens_all_and_the_old_one_none() {
        assertThat(rewrapped(jdbc)).isEqualTo(PEOPLE);
        assertThat(open(fresh)).isTrue();
        assertThat(open(old)).isFalse();
        assertThat(rewrapped(jdbc)).isZero();
    }

    @Test
    void one_that_was_cut_short_leaves_all_readable_by_both_and_is_finished_by_the_next() {
        assertThatIllegalStateException().isThrownBy(() -> rewrapped(dyingInTheSecondBatch()));
        assertThat(open(fresh)).isFalse();
        assertThat(open(old)).isFalse();
        assertThat(open(old, fresh)).isTrue();
        assertThat(rewrapped(jdbc)).isBetween(1L, PEOPLE - 1L);
        assertThat(open(fresh)).isTrue();
    }

    @Test
    void the_erased_stay_erased() {
        rewrapped(jdbc);
        assertThat(jdbc.queryForObject("select count(*) from eventstore.account_key where wrapped_key is null",
                Long.class)).isEqualTo(1);
    }

    private long rewrapped(JdbcTemplate with) {
        return new Rewrapping(with, new MasterKeys(List.of(fresh, old))).run();
    }

    private boolean open(byte[]... keys) {
        return new AccountKeys(jdbc, new MasterKeys(List.of(keys))).haveTheirMasters();
    }

    private JdbcTemplate dyingInTheSecondBatch() {
        return new JdbcTemplate(connection) {
            private int batches;

            @Override
            public int[] batchUpdate(String sql, List<? extends Object[]> values) {
                if (++batches == 2) {
                    throw new IllegalStateException("the power is gone");
                }
                return super.batchUpdate(sql, values);
            }
        };
    }
}
