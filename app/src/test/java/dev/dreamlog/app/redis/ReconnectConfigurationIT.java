package dev.dreamlog.app.redis;

import java.time.Duration;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.ClientResources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

@DreamlogTest
class ReconnectConfigurationIT {

    @Autowired
    private ClientResources resources;
    @Autowired
    private LettuceConnectionFactory connections;

    @Test
    void however_long_redis_was_away_the_next_attempt_is_soon() {
        assertThat(resources.reconnectDelay().createDelay(1_000)).isPositive()
                .isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nobody_waits_for_a_redis_that_is_gone() {
        assertThat(connections.getClientConfiguration().getClientOptions()).get()
                .extracting(ClientOptions::getDisconnectedBehavior).isEqualTo(DisconnectedBehavior.REJECT_COMMANDS);
    }
}
