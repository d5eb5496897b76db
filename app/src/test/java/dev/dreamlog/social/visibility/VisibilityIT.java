package dev.dreamlog.social.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.account.command.erasing.PersonalKeys;
import dev.dreamlog.contract.query.ProjectionProgress;
import dev.dreamlog.testing.DreamlogTest;

/**
 * Whatever happens, nobody sees, reaches or counts anything but what the model says. A life that fails is told with its
 * seed; {@code -Dvisibility.seed=…} lives it again, first of all.
 */
@DreamlogTest
class VisibilityIT {

    private static final long LIVES = Long.getLong("visibility.lives", 200);
    private static final int AT_ONCE = 4;

    @Autowired
    private CommandGateway commands;
    @Autowired
    private QueryGateway queries;
    @Autowired
    private ProjectionProgress progress;
    @Autowired
    private PersonalKeys keys;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionOperations transactions;

    @Test
    void nobody_sees_anything_but_what_the_model_says() throws Exception {
        long first = Long.getLong("visibility.seed", new Random().nextInt());
        System.out.println("visibility.seed=" + first + ", " + LIVES + " lives");
        Product.Parts parts = new Product.Parts(commands, queries, progress, keys, jdbc, transactions);
        List<Future<?>> lives = new ArrayList<>();
        try (ExecutorService time = Executors.newFixedThreadPool(AT_ONCE)) {
            LongStream.range(first, first + LIVES)
                    .forEach(seed -> lives.add(time.submit(() -> new Life(seed, parts).live())));
            for (Future<?> life : lives) {
                life.get();
            }
        }
    }
}
