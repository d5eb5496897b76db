package dev.dreamlog.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.dreamlog.contract.api.InstallationSecret;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class ApplicationIT {

    @Autowired
    private JdbcTemplate database;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    private InstallationSecret secret;
    @LocalManagementPort
    private int managementPort;
    @Value("${dreamlog.roles}")
    private String roles;

    @Test
    void it_works_as_a_role_that_owns_nothing() {
        assertThat(database.queryForObject("SELECT current_user || ' in ' || current_database()", String.class))
                .isEqualTo("dreamlog in dreamlog");
    }

    @Test
    void its_redis_answers() {
        redis.opsForValue().set("application-it", "here");

        assertThat(redis.opsForValue().get("application-it")).isEqualTo("here");
    }

    @Test
    void it_has_a_secret_and_plays_every_role_unless_told_otherwise() {
        assertThat(secret.keyFor("test")).hasSize(32);
        assertThat(roles).isEqualTo("command,query,saga");
    }

    @Test
    void it_says_that_it_is_ready_and_nothing_more() throws IOException, InterruptedException {
        URI health = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString()).body())
                    .isEqualTo("{\"status\":\"UP\"}");
        }
    }
}
