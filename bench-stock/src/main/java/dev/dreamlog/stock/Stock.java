package dev.dreamlog.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts what somebody has who adds Axon's starter and JPA's and goes no further. */
@SpringBootApplication
class Stock {

    static void main(String[] arguments) {
        SpringApplication.run(Stock.class, arguments);
    }
}
