package dev.dreamlog;

import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application: what {@code app} holds, and through its roles the rest. Axon's JPA configurations stay out because
 * events, tokens, sagas and dead letters are kept by plain JDBC; JPA is for the tables that people read.
 */
@SpringBootApplication(scanBasePackages = "dev.dreamlog.app", exclude = {JpaAutoConfiguration.class,
        JpaEventStoreAutoConfiguration.class})
public class Dreamlog {

    static void main(String[] arguments) {
        SpringApplication.run(Dreamlog.class, arguments);
    }
}
