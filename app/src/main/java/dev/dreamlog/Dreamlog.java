package dev.dreamlog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: what {@code app} holds, and through its roles the rest. */
@SpringBootApplication(scanBasePackages = "dev.dreamlog.app")
public class Dreamlog {

    static void main(String[] arguments) {
        SpringApplication.run(Dreamlog.class, arguments);
    }
}
