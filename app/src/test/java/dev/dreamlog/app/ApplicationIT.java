package dev.dreamlog.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;

import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class ApplicationIT {

    @Autowired
    private DataSource database;
    @Autowired
    private InstallationSecret secret;
    @LocalManagementPort
    private int managementPort;
    @Value("${dreamlog.roles}")
    private String roles;

    @Test
    void it_works_as_a_role_that_owns_nothing() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("dreamlog");
            assertThat(connection.getCatalog()).isEqualTo("dreamlog");
        }
    }

    @Test
    void its_database_and_its_redis_answer() throws IOException, InterruptedException {
        assertThat(health("")).contains("\"status\":\"UP\"");
    }

    @Test
    void it_has_a_secret_and_plays_every_role_unless_told_otherwise() {
        assertThat(secret.keyFor("test")).hasSize(32);
        assertThat(roles).isEqualTo("command,query,saga");
    }

    @Test
    void it_says_that_it_is_ready_and_nothing_more() throws IOException, InterruptedException {
        assertThat(health("/readiness")).isEqualTo("{\"status\":\"UP\"}");
    }

    private String health(String part) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health" + part);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
        }
    }
}
