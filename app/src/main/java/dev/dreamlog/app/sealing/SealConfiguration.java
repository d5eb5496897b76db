package dev.dreamlog.app.sealing;

import javax.sql.DataSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.eventstore.sealing.LogKeys;
import dev.dreamlog.eventstore.sealing.SealedLog;
import dev.dreamlog.eventstore.sealing.Sealer;
import dev.dreamlog.eventstore.wakeup.WakeUp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

/** Lets every node stand ready to seal the log; one of them does. */
@Configuration(proxyBeanMethods = false)
class SealConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SealConfiguration.class);

    @Bean
    LogKeys logKeys(Environment environment) {
        return LogKeySource.of(environment);
    }

    @Bean
    SealedLog sealedLog(JdbcTemplate jdbc) {
        return new SealedLog(jdbc);
    }

    /** On a connection outside the pool: it holds the lock for as long as the node lives. */
    @Bean(initMethod = "start")
    Sealer sealer(DataSource pool, SealedLog log, LogKeys keys, WakeUp wakeUp) {
        if (!log.isSignedBy(keys)) {
            throw new StartRefused("The log key is not the one that signed this log: give the name and the key it was"
                    + " signed with, in dreamlog.log.name and dreamlog.log.keys, behind a new one if it is exchanged.");
        }
        LOG.info("Checkpoints of the log are verified with {}", keys.verifier());
        PGSimpleDataSource connections = DataSourceBuilder.derivedFrom(pool).type(PGSimpleDataSource.class).build();
        connections.setApplicationName("dreamlog sealer");
        return new Sealer(connections, keys, wakeUp);
    }

    /** The same on every node. */
    @Bean
    MeterBinder sealMeters(SealedLog log) {
        return meters -> {
            Gauge.builder("dreamlog.seal.waiting", log, one -> one.lag().events())
                    .description("Events that are not sealed yet, 10,000 for that many or more").register(meters);
            TimeGauge.builder("dreamlog.seal.lag", log, MILLISECONDS, one -> one.lag().age().toMillis())
                    .description("For how long the oldest of them has waited").register(meters);
        };
    }
}
