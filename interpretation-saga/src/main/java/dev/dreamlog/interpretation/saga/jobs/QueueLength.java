package dev.dreamlog.interpretation.saga.jobs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells operators how much work there is, on all nodes together. */
@Component
public class QueueLength {

    private final JdbcClient jdbc;

    QueueLength(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Now now() {
        return jdbc.sql("""
                select count(*) filter (where not picked) as waiting, count(*) filter (where picked) as running
                from saga.model_job where not called_off""").query(Now.class).single();
    }

    /** Jobs that no node has taken yet, and those that one has. */
    public record Now(int waiting, int running) {}
}
