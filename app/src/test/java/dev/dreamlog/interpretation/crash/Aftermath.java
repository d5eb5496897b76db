package dev.dreamlog.interpretation.crash;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller;

import static org.assertj.core.api.Assertions.assertThat;

/** What must be true of interpretations whatever died meanwhile, and what the database tells of them on the way. */
final class Aftermath {

    private static final ConditionFactory PATIENTLY = Awaitility.await().atMost(Duration.ofMinutes(1));

    private final JdbcClient database;
    private final Caller auditor;

    Aftermath(JdbcClient database, Caller auditor) {
        this.database = database;
        this.auditor = auditor;
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

    /** Row by row. A rebuild stamps its tables anew on purpose: that is no word of anybody's. */
    void assertThatEveryProjectionIsItsRebuild() {
        PATIENTLY.until(() -> projections().allMatch(one -> one.at("/lag").asLong() == 0));
        Map<String, List<String>> live = tables();
        assertThat(live).hasSizeGreaterThan(5);
        List<String> names = projections().map(one -> one.at("/name").asString()).toList();
        names.forEach(name -> auditor.post("/audit/projections/" + name + "/rebuild", "").hasStatus(202));
        PATIENTLY.until(() -> projections().allMatch(one -> one.at("/rebuild/state").asString("").equals("DONE")));
        assertThat(projections()).allMatch(one -> one.at("/rebuild/comparison/equal").asBoolean(), "found equal");
        assertThat(tables()).isEqualTo(live);
    }

    private Stream<JsonNode> projections() {
        return auditor.get("/audit/projections").json().at("/items").valueStream();
    }

    private Map<String, List<String>> tables() {
        return projections().flatMap(one -> one.at("/tables").valueStream()).map(JsonNode::asString)
                .filter(table -> !table.endsWith("_stamp")).collect(Collectors.toMap(table -> table, this::rows));
    }

    private List<String> events(String interpretation) {
        return database.sql("""
                select payload_type from eventstore.domain_event where aggregate_identifier = :id
                 order by sequence_number""").param("id", interpretation)
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    private List<String> rows(String table) {
        return database.sql("select to_jsonb(t)::text as whole from query." + table + " t order by whole")
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
