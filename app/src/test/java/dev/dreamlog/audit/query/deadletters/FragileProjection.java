package dev.dreamlog.audit.query.deadletters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.dream.api.DreamWithdrawn;

/** A projection that breaks on what a test tells it to, always after it has written something. */
@ProcessingGroup(FragileProjection.GROUP)
class FragileProjection {

    static final String GROUP = "test.fragile";
    static final String SECRET = "what the dreamer wrote";

    /** How handling an event goes wrong, and what its cause must tell. */
    enum Fault implements Consumer<JdbcClient> {
        THROWS("IllegalStateException, at FragileProjection") {
            @Override
            public void accept(JdbcClient jdbc) {
                throw new IllegalStateException(SECRET);
            }
        },
        BREAKS_A_CONSTRAINT("PSQLException 23502, at FragileProjection") {
            @Override
            public void accept(JdbcClient jdbc) {
                jdbc.sql("insert into fragile.told values (null, 0)").update();
            }
        },
        IS_AN_ERROR("StackOverflowError") {
            @Override
            public void accept(JdbcClient jdbc) {
                throw new StackOverflowError(SECRET);
            }
        };

        final String trace;

        Fault(String trace) {
            this.trace = trace;
        }
    }

    final Map<String, Consumer<JdbcClient>> faults = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    FragileProjection(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("create schema if not exists fragile").update();
            jdbc.sql("create table if not exists fragile.told (dream text not null, sequence bigint not null)")
                    .update();
        });
    }

    @EventHandler
    void on(DreamWithdrawn event, @SequenceNumber long sequence) {
        jdbc.sql("insert into fragile.told values (:dream, :sequence)")
                .param("dream", event.dreamId()).param("sequence", sequence).update();
        faults.getOrDefault(event.dreamId(), _ -> {}).accept(jdbc);
    }

    List<Long> told(String dream) {
        return jdbc.sql("select sequence from fragile.told where dream = :dream order by sequence")
                .param("dream", dream).query(Long.class).list().stream().map(Objects::requireNonNull).toList();
    }
}
