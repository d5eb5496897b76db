package dev.dreamlog.app.web;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class OwnWritesElsewhereTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @Test
    void a_redis_that_hangs_is_asked_once_and_fails_nobody() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LettuceConnectionFactory connections = new LettuceConnectionFactory(
                    new RedisStandaloneConfiguration(mute.getInetAddress().getHostAddress(), mute.getLocalPort()),
                    LettuceClientConfiguration.builder().commandTimeout(SHORT).shutdownTimeout(Duration.ZERO).build());
            connections.afterPropertiesSet();
            connections.start();
            OwnWritesElsewhere elsewhere = new OwnWritesElsewhere(new StringRedisTemplate(connections));
            elsewhere.remember("ada", 7, Duration.ofSeconds(10));
            for (int i = 0; i < 1000; i++) {
                assertThat(elsewhere.lastOf("ada")).isEmpty();
            }
            connections.destroy();
        }
    }
}
