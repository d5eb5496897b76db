package dev.dreamlog.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every projection beside what a rebuild makes of the log, while nobody writes. */
public final class RebuiltProjections {

    private static final ConditionFactory PATIENTLY = Awaitility.await().atMost(Duration.ofMinutes(5));

    private final JdbcClient database;
    private final Caller auditor;

    public RebuiltProjections(JdbcClient database, Caller auditor) {
        this.database = database;
        this.auditor = auditor;
    }

    /** Row by row. A rebuild stamps its tables anew on purpose: that is no word of anybody's. */
    public void assertThatEveryOneIsItsRebuild() {
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

    private List<String> rows(String table) {
        return database.sql("select to_jsonb(t)::text as whole from query." + table + " t order by whole")
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }
}
