package dev.dreamlog.app.roles;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets deadlines fall due only on nodes that have the sagas which set them. Any other node would take a deadline from
 * the common table, find nobody to tell, and it would be lost.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class DeadlinesWhereSagasLive implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean sagasHere = Role.of(environment).contains(Role.SAGA);
        environment.getPropertySources()
                .addFirst(new MapPropertySource("deadlines by role", Map.of("db-scheduler.enabled", sagasHere)));
    }
}
