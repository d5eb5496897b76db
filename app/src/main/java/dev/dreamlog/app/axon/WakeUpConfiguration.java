package dev.dreamlog.app.axon;

import java.time.Duration;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

import dev.dreamlog.eventstore.wakeup.Announcer;
import dev.dreamlog.eventstore.wakeup.HeadWatch;
import dev.dreamlog.eventstore.wakeup.Listener;
import dev.dreamlog.eventstore.wakeup.LogChannel;
import dev.dreamlog.eventstore.wakeup.WakeUp;

/** Lets nodes hear of each other's writes so soon that their readers need not know there is more than one. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WakeUpConfiguration {

    /** Two connections outside the pool: they are held for life, and must not wait behind requests. */
    @Bean
    LogChannel logChannel(DataSource pool) {
        PGSimpleDataSource connections = DataSourceBuilder.derivedFrom(pool).type(PGSimpleDataSource.class).build();
        connections.setApplicationName("dreamlog wake-up");
        return new LogChannel(connections);
    }

    @Bean(initMethod = "start")
    Announcer announcer(LogChannel channel) {
        return new Announcer(channel);
    }

    @Bean(initMethod = "start")
    Listener listener(LogChannel channel, WakeUp wakeUp) {
        return new Listener(channel, wakeUp);
    }

    /** What was called while nobody listened is found by looking. */
    @Bean
    SchedulingConfigurer headWatch(JdbcTemplate jdbc, WakeUp wakeUp,
            @Value("${dreamlog.look-for-news}") Duration every) {
        return tasks -> tasks.addFixedDelayTask(new HeadWatch(jdbc, wakeUp), every);
    }
}
