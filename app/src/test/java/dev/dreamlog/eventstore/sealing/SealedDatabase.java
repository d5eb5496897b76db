package dev.dreamlog.eventstore.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.dreamlog.testing.FreshDatabase;
import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.ExportCheck;
import dev.dreamlog.transparency.LogKey;

import static org.assertj.core.api.Assertions.fail;

/** A log of its own that a test may seal, and then tamper with as its owner could. */
final class SealedDatabase {

    static final LogKeys KEYS = new LogKeys(List.of(new LogKey("dreams.example/log", new byte[32])));

    private static final String INSERT = """
            insert into eventstore.domain_event (%1$sevent_identifier, aggregate_identifier, sequence_number, type,
                time_stamp, payload_type, payload_revision, payload, meta_data)
            overriding system value
            select %2$sgen_random_uuid(), gen_random_uuid(), 0, 'Dream', clock_timestamp(), 'dream.deleted', '1',
                jsonb_build_object('dreamId', ?::text, 'note', E'a "quote", a \\\\ and\\n a line'), '{"actor": "ada"}'
              from generate_series(1, %3$s)""";

    /** The application may do what it may in every schema of the log, but for what the migrations take away. */
    private static final String RIGHTS = """
            create schema eventstore;
            grant usage on schema eventstore to dreamlog;
            alter default privileges in schema eventstore grant select, insert, update, delete on tables to dreamlog""";

    private static final SealedDatabase ONLY = new SealedDatabase();

    private final DataSource database = FreshDatabase.create();

    private SealedDatabase() {
        jdbc().execute(RIGHTS);
        Flyway.configure().dataSource(database).locations("classpath:db/migration/eventstore").schemas("eventstore")
                .baselineOnMigrate(true).baselineVersion("0").placeholders(Map.of("application", "dreamlog")).load()
                .migrate();
    }

    /** The same each time, as if nothing had ever been appended or sealed. */
    static SealedDatabase empty() {
        ONLY.jdbc().execute("""
                truncate eventstore.domain_event, eventstore.sealed_leaves, eventstore.sealed_tile_hash,
                    eventstore.checkpoint restart identity cascade""");
        return ONLY;
    }

    Connection connect() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DataSource asOwner() {
        return database;
    }

    Connection asApplication() throws SQLException {
        return FreshDatabase.asApplication(database);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database);
    }

    SealedLog log() {
        return new SealedLog(jdbc());
    }

    /** Committed at once. */
    void append(int events) {
        jdbc().update(INSERT.formatted("", "", events), UUID.randomUUID());
    }

    /** In a transaction that the test ends. */
    static void append(Connection open) throws SQLException {
        open.setAutoCommit(false);
        new JdbcTemplate(new SingleConnectionDataSource(open, true)).update(INSERT.formatted("", "", 1),
                UUID.randomUUID());
    }

    /** As after a transaction that was rolled back. */
    void leaveAPlaceEmpty() {
        jdbc().queryForObject("select nextval(pg_get_serial_sequence('eventstore.domain_event', 'global_index'))",
                Long.class);
    }

    void slipIn(long position) {
        jdbc().update(INSERT.formatted("global_index, ", position + ", ", 1), UUID.randomUUID());
    }

    /** Until nothing is left. */
    void seal() {
        try (Connection connection = connect()) {
            SealingSession session = SealingSession.begin(connection, KEYS);
            while (session.seal() != SealingSession.Left.NOTHING) {
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            fail(e);
        }
    }

    Checkpoint checkpoint() {
        return KEYS.open(log().checkpoint().orElseThrow());
    }

    /** @throws ExportCheck.Mismatch where it is not what was sealed */
    ExportCheck verify(Checkpoint... saved) {
        ExportCheck check = new ExportCheck(List.of(saved));
        try {
            log().export(-1, line -> check.next(line.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        check.end();
        return check;
    }
}
