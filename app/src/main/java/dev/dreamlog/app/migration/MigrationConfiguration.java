package dev.dreamlog.app.migration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes the place of Boot's one migration, while Boot goes on to make all users of the database wait for it. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

    @Bean
    FlywayMigrationStrategy schemaBySchema(@Value("${spring.datasource.username:}") String application) {
        return flyway -> new Migrations(flyway.getConfiguration(), application, "db/migration").run();
    }
}
