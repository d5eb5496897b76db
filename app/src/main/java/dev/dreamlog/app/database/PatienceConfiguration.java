package dev.dreamlog.app.database;

import java.time.Duration;
import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the patience of requests before the one pool that all share. */
@Configuration(proxyBeanMethods = false)
class PatienceConfiguration {

    @Bean
    static BeanPostProcessor patience(Environment settings) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new PatientRequests(pool, limit(settings)) : bean;
            }
        };
    }

    private static Duration limit(Environment settings) {
        return settings.getRequiredProperty("dreamlog.database-patience", Duration.class);
    }
}
