package dev.dreamlog.eventstore.privacy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.dreamlog.testing.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class RewrappingIT {

    private final byte[] old = Gcm.freshKey();
    private final byte[] fresh = Gcm.freshKey();
    private final JdbcTemplate jdbc = new JdbcTemplate(FreshDatabase.create());

    @BeforeEach
    void keys_of_more_people_than_one_batch_takes() {
        Flyway.configure().dataSource(jdbc.getDataSource()).schemas("eventstore").defaultSchema("eventstore")
                .locations("classpath:db/migration/eventstore")
                .placeholders(java.util.Map.of("application", "CURRENT_USER"))
                .load().migrate();
        AccountKeys keys = new AccountKeys(jdbc, new MasterKeys(List.of(old)));
        IntStream.range(0, 1_234).forEach(_ -> keys.toSeal(UUID.randomUUID()));
        keys.forget(UUID.randomUUID());
    }

    @Test
    void afterwards_the_new_key_alone_opens_all_and_the_old_one_none() {
        assertThat(rewrapped(fresh, old)).isEqualTo(1_234);
        assertThat(open(fresh)).isTrue();
        assertThat(open(old)).isFalse();
    }

    @Test
    void one_that_was_cut_short_is_finished_by_the_next() {
        jdbc.execute(
                "create table hidden as select * from eventstore.account_key where account_id > gen_random_uuid()");
        jdbc.execute("delete from eventstore.account_key k using hidden h where h.account_id = k.account_id");
        long first = rewrapped(fresh, old);
        jdbc.execute("insert into eventstore.account_key select * from hidden");
        assertThat(open(fresh)).isFalse();
        assertThat(open(fresh, old)).isTrue();
        assertThat(first + rewrapped(fresh, old)).isEqualTo(1_234);
        assertThat(open(fresh)).isTrue();
    }

    @Test
    void the_erased_stay_erased() {
        rewrapped(fresh, old);
        assertThat(jdbc.queryForObject("select count(*) from eventstore.account_key where wrapped_key is null",
                Long.class)).isEqualTo(1);
    }

    private long rewrapped(byte[]... keys) {
        return new Rewrapping(jdbc, new MasterKeys(List.of(keys))).run();
    }

    private boolean open(byte[]... keys) {
        return new AccountKeys(jdbc, new MasterKeys(List.of(keys))).haveTheirMasters();
    }
}
