package dev.dreamlog.app.axon;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.contract.api.AdvisoryLock;
import dev.dreamlog.eventstore.storage.SegmentInSql;

/**
 * Divides the work of each processor before any of them starts, nodes that start together one after the other. Refuses
 * another number of segments than an earlier start has fixed: events of one aggregate would be told out of order.
 */
@Component
class Segments implements SmartInitializingSingleton {

    private final EventProcessingConfiguration processing;
    private final TokenStore tokens;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final int wanted;

    Segments(EventProcessingConfiguration processing, TokenStore tokens, JdbcClient jdbc,
            TransactionOperations transactions, @Value("${dreamlog.segments}") int wanted) {
        this.processing = processing;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.wanted = wanted;
    }

    @Override
    public void afterSingletonsInstantiated() {
        onlyWhatCanBeHalvedAgainAndAgain(wanted);
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(:turn)").param("turn", AdvisoryLock.SEGMENTS.number())
                    .query((_, _) -> true).single();
            processing.eventProcessors().keySet().stream().sorted().forEach(this::divide);
        });
    }

    static void onlyWhatCanBeHalvedAgainAndAgain(int segments) {
        if (segments < 1 || segments > SegmentInSql.MOST || Integer.bitCount(segments) != 1) {
            throw new StartRefused("dreamlog.segments is " + segments + "; it can be 1, 2, 4, 8, 16 or 32.");
        }
    }

    /** All begin before the first event. */
    private void divide(String processor) {
        int found = tokens.fetchSegments(processor).length;
        if (found == 0) {
            tokens.initializeTokenSegments(processor, wanted);
        } else if (found != wanted) {
            throw new StartRefused("The work of " + processor + " is divided into " + found
                    + " segments and dreamlog.segments says " + wanted + "; set it to " + found + ".");
        }
    }
}
