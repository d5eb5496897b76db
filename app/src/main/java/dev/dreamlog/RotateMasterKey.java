package dev.dreamlog;

import java.util.Map;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcOperations;

import dev.dreamlog.app.masterkey.MasterKeyConfiguration;
import dev.dreamlog.app.masterkey.MasterKeySource;
import dev.dreamlog.app.masterkey.Rotation;

/** The command that lets a new master key follow the present one: needs the database, its settings, and nothing else. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class})
@ComponentScan("dev.dreamlog.app.migration")
@Import(MasterKeyConfiguration.class)
class RotateMasterKey {

    static void main(String[] arguments) {
        System.exit(SpringApplication.exit(new SpringApplicationBuilder(RotateMasterKey.class)
                .web(WebApplicationType.NONE).properties(Map.of("spring.data.redis.host", "not-needed"))
                .run(arguments)));
    }

    @Bean
    ApplicationRunner rotation(JdbcOperations jdbc, MasterKeySource source) {
        return _ -> System.out.println(new Rotation(jdbc, source).run());
    }
}
