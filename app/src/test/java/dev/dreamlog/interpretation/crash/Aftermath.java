package dev.dreamlog.interpretation.crash;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be true of interpretations whatever died meanwhile, and what the database tells of them on the way. */
final class Aftermath {

    private final JdbcClient database;

    Aftermath(JdbcClient database) {
        this.database = database;
    }

    /** The last event, what is left of the job, and whether the saga lives. */
    List<String> traces(List<String> interpretations) {
        return interpretations.stream().map(this::traces).toList();
    }

    private String traces(String interpretation) {
        return String.valueOf(database.sql("""
                select (select replace(payload_type, 'interpretation.', '') from eventstore.domain_event
                         where aggregate_identifier = :id order by sequence_number desc limit 1)
                       || coalesce((select case when picked then ', job taken' else ', job waiting' end
                                      from saga.model_job where task_instance like :id || ':%' limit 1), ', no job')
                       || case when exists (select from saga.association_value_entry where association_value = :id)
                               then ', saga alive' else ', saga ended' end""")
                .param("id", interpretation).query(String.class).single());
    }

    /** There is an answer to each, and only one; nobody works on any any more. */
    void assertThatAllIsDone(List<String> interpretations) {
        assertThat(traces(interpretations)).containsOnly("completed, no job, saga ended");
        assertThat(interpretations).allSatisfy(one -> assertThat(events(one))
                .containsOnlyOnce("interpretation.completed").last().isEqualTo("interpretation.completed"));
        assertThat(count("saga.model_job")).isZero();
        assertThat(count("saga.scheduled_task where task_instance <> 'recurring'")).isZero();
        assertThat(count("saga.saga_entry")).isZero();
    }

    void assertThatNoSequenceHasAHole() {
        assertThat(database.sql("""
                select aggregate_identifier from eventstore.domain_event group by aggregate_identifier
                having min(sequence_number) <> 0 or max(sequence_number) <> count(*) - 1""").query(String.class).list())
                .isEmpty();
    }

    private List<String> events(String interpretation) {
        return database.sql("""
                select payload_type from eventstore.domain_event where aggregate_identifier = :id
                 order by sequence_number""").param("id", interpretation)
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
