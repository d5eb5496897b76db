package dev.dreamlog.interpretation.queue;

import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.interpretation.api.FindPlaceInQueue;
import dev.dreamlog.interpretation.api.PlaceInQueue;

/**
 * Counts who is before an interpretation, in the order in which jobs are taken: by the time from which they may be.
 * Two of the very same microsecond may be taken in either order; here the lower id is first.
 */
@Component
class QueueQueries {

    private final JdbcClient jdbc;

    QueueQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    Optional<PlaceInQueue> on(FindPlaceInQueue query) {
        return Optional.of(jdbc.sql("""
                select count(*) from saga.model_job mine join saga.model_job before
                    on (before.execution_time, before.task_instance) <= (mine.execution_time, mine.task_instance)
                where mine.interpretation_id = :interpretation and not mine.picked and not mine.called_off
                    and not before.picked and not before.called_off""")
                .param("interpretation", query.interpretationId().value()).query(Integer.class).single())
                .filter(position -> position > 0).map(PlaceInQueue::new);
    }
}
