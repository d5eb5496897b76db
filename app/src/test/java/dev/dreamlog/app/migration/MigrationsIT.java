package dev.dreamlog.app.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.dreamlog.testing.FreshDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationsIT {

    private final DataSource database = FreshDatabase.create();

    @BeforeEach
    void migrate() {
        new Migrations(Flyway.configure().dataSource(database), "dreamlog", "migrations").run();
    }

    @Test
    void each_schema_keeps_its_own_history() throws SQLException {
        assertThat(read("SELECT count(*) FROM eventstore.flyway_schema_history WHERE version = '1'")).isEqualTo("1");
        assertThat(read("SELECT count(*) FROM query.flyway_schema_history WHERE version = '1'")).isEqualTo("1");
    }

    @Test
    void a_schema_without_migrations_is_not_made() throws SQLException {
        assertThat(read("SELECT count(*) FROM pg_namespace WHERE nspname IN ('command', 'saga')")).isEqualTo("0");
    }

    @Test
    void migrating_again_changes_nothing() throws SQLException {
        migrate();

        assertThat(read("SELECT count(*) FROM query.flyway_schema_history WHERE version = '1'")).isEqualTo("1");
    }

    @Test
    void the_application_writes_rows_of_what_is_true_but_does_not_shape_it() throws SQLException {
        asApplication("INSERT INTO eventstore.event VALUES (1)");

        assertRefused("DROP TABLE eventstore.event");
        assertRefused("CREATE TABLE eventstore.other (id int)");
    }

    @Test
    void the_application_may_shape_anew_what_is_only_derived() throws SQLException {
        asApplication("CREATE SCHEMA rebuilt", "CREATE TABLE rebuilt.page (LIKE query.page)", "DROP TABLE query.page",
                "ALTER TABLE rebuilt.page SET SCHEMA query", "INSERT INTO query.page VALUES (1)");
    }

    @Test
    void a_migration_takes_away_what_the_application_must_not_do() throws SQLException {
        asApplication("INSERT INTO eventstore.event VALUES (1)", "SELECT * FROM eventstore.event");

        assertRefused("UPDATE eventstore.event SET id = 2");
        assertRefused("DELETE FROM eventstore.event");
    }

    private void assertRefused(String statement) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> asApplication(statement))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }

    private void asApplication(String... statements) throws SQLException {
        try (Connection connection = FreshDatabase.asApplication(database);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private String read(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : "";
        }
    }
}
