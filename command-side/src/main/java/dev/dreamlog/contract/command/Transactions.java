package dev.dreamlog.contract.command;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import dev.dreamlog.contract.api.ConsistencyToken;

/** Runs an effect whole or not at all, and again when somebody else was a moment faster. */
@Component
class Transactions {

    private static final int ATTEMPTS = 8;
    private static final int LONGEST_PAUSE_MS = 200;
    private final TransactionTemplate template;
    private final WrittenPosition position;

    Transactions(PlatformTransactionManager manager, WrittenPosition position) {
        this.template = new TransactionTemplate(manager);
        this.template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.position = position;
    }

    <T extends @Nullable Object> T run(Supplier<T> effect) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return template.execute(_ -> effect.get());
            } catch (RuntimeException e) {
                if (!Collision.isIn(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
        throw new Busy();
    }

    /** Adds the token to the answer; asks for the position while the transaction still knows it. */
    ResponseEntity<Object> tokened(Supplier<? extends ResponseEntity<?>> effect) {
        ResponseEntity<?> answer = effect.get();
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        position.reached()
                .ifPresent(index -> headers.set(ConsistencyToken.HEADER, new ConsistencyToken(index).encode()));
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    /** Full jitter: those who collided do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(LONGEST_PAUSE_MS, 5 << attempt)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
