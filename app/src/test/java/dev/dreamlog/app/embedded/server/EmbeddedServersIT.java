package dev.dreamlog.app.embedded.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedServersIT {

    @TempDir
    private static Path folder;

    @Test
    void what_was_committed_is_found_after_a_kill_and_the_orphans_are_gone() throws Exception {
        List<ProcessHandle> orphans;
        try (ServersInAnotherProcess first = new ServersInAnotherProcess(folder)) {
            execute(first, "CREATE TABLE IF NOT EXISTS kept (word text)", "INSERT INTO kept VALUES ('сон')");
            first.kill();
            orphans = first.servers().leading();
            assertThat(orphans).hasSize(2);
            try (ServersInAnotherProcess second = new ServersInAnotherProcess(folder)) {
                assertThat(read(second, "SELECT word FROM kept")).isEqualTo("сон");
                assertThat(orphans).noneMatch(orphan -> orphan.info().command().isPresent());
                assertThat(second.servers().leading()).hasSize(2);
            }
        }
    }

    @Test
    void a_killed_server_comes_back_at_the_same_address() throws Exception {
        try (ServersInAnotherProcess servers = new ServersInAnotherProcess(folder)) {
            servers.servers().leading().forEach(ProcessHandle::destroyForcibly);

            Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(
                    () -> assertThat(read(servers, "SELECT 'here'")).isEqualTo("here"));
            Awaitility.await().atMost(Duration.ofMinutes(1))
                    .until(servers.redis()::isAnswered);
        }
    }

    @Test
    void commits_are_durable_and_text_sorts_alike_everywhere() throws Exception {
        try (ServersInAnotherProcess servers = new ServersInAnotherProcess(folder)) {
            assertThat(read(servers, "SHOW server_version")).startsWith("18.");
            assertThat(read(servers, "SHOW fsync")).isEqualTo("on");
            assertThat(read(servers, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(read(servers, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(read(servers,
                    "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'dreamlog'"))
                    .isEqualTo("bC.UTF-8");
        }
    }

    @Test
    void without_the_password_nobody_gets_in() throws Exception {
        try (ServersInAnotherProcess servers = new ServersInAnotherProcess(folder)) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(servers::connectAsStranger)
                    .satisfies(refused -> assertThat(refused.getSQLState()).startsWith("28"));
            assertThat(new RedisGreeting(servers.redis().port(), "wrong").isAnswered()).isFalse();
        }
    }

    private static void execute(ServersInAnotherProcess servers, String... statements) throws SQLException {
        try (Connection connection = servers.connect(); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String read(ServersInAnotherProcess servers, String query) throws SQLException {
        try (Connection connection = servers.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : "";
        }
    }
}
