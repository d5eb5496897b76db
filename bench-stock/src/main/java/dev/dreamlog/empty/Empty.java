package dev.dreamlog.empty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts a web server and a pool of connections, and has nothing to say. */
@SpringBootApplication
class Empty {

    static void main(String[] arguments) {
        SpringApplication.run(Empty.class, arguments);
    }
}
