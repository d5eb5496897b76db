package dev.dreamlog.app.redis;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.resource.Delay;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Left alone, the client makes requests wait for a Redis that is gone, and half a minute passes after it is back. */
@Configuration(proxyBeanMethods = false)
class ReconnectConfiguration {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    @Bean
    ClientResourcesBuilderCustomizer soonBack() {
        return client -> client
                .reconnectDelay(Delay.exponential(Duration.ZERO, LONGEST_PAUSE, 2, TimeUnit.MILLISECONDS));
    }

    @Bean
    LettuceClientOptionsBuilderCustomizer refusedAtOnce() {
        return client -> client.disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS);
    }
}
