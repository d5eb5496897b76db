package dev.dreamlog.app.axon;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import dev.dreamlog.eventstore.wakeup.HeadWatch;
import dev.dreamlog.eventstore.wakeup.WakeUp;

/** Notices what other nodes wrote soon enough that their readers need not know there is more than one node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HeadWatchConfiguration {

    private static final Duration EVERY = Duration.ofMillis(250);

    @Bean
    SchedulingConfigurer headWatch(JdbcTemplate jdbc, WakeUp wakeUp) {
        return tasks -> tasks.addFixedDelayTask(new HeadWatch(jdbc, wakeUp), EVERY);
    }
}
