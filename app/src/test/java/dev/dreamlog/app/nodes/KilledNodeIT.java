package dev.dreamlog.app.nodes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.OfItsOwnProcesses;
import dev.dreamlog.testing.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/** Two programs under load over one database, of which one dies in the middle of it. */
@OfItsOwnProcesses
class KilledNodeIT {

    private static final int WRITERS = 8;
    /** What a day grants is not asked here. */
    private static final String MANY = "--dreamlog.interpretation.daily-quota=1000000";
    /** Longer than it takes to notice that a node is dead: by its segments in seconds, by its jobs in half a minute. */
    private static final Duration TAKEN_OVER = Duration.ofMinutes(2);

    @TempDir
    private Path folder;
    private final Installation installation = new Installation();
    private final JdbcClient database = installation.database();

    @Test
    void what_was_acknowledged_happened_once_and_the_other_node_takes_over() throws Exception {
        try (RunningJar doomed = installation.jar(folder.resolve("doomed"), MANY);
                RunningJar survivor = installation.jar(folder.resolve("survivor"), MANY)) {
            String dead = owners().getFirst();
            List<Writer> writers = IntStream.range(0, WRITERS)
                    .mapToObj(_ -> Writer.between(doomed.stranger(), survivor.stranger())).toList();
            waitForMore(writers, 30 * WRITERS);
            doomed.kill();
            waitForMore(writers, 10 * WRITERS);
            writers.forEach(Writer::finish);

            writers.forEach(this::assertThatEachWishWasGrantedOnce);
            assertThat(aggregatesWithHoles()).isEmpty();
            writers.forEach(writer -> Awaitility.await().atMost(TAKEN_OVER)
                    .untilAsserted(() -> writer.assertThatAllIsThereAt(survivor.stranger())));
            assertThat(owners()).hasSize(1).doesNotContain(dead);
        }
    }

    private void assertThatEachWishWasGrantedOnce(Writer writer) {
        assertThat(database.sql("""
                select payload ->> 'dreamId' from eventstore.domain_event
                 where payload_type = 'dream.recorded' and payload ->> 'dreamerId' = :dreamer""")
                .param("dreamer", writer.id()).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(writer.dreams());
        assertThat(database.sql("""
                select payload ->> 'interpretationId' from eventstore.domain_event
                 where payload_type = 'interpretation.requested' and payload ->> 'dreamerId' = :dreamer""")
                .param("dreamer", writer.id()).query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(writer.interpretations());
    }

    private List<String> aggregatesWithHoles() {
        return database.sql("""
                select aggregate_identifier from eventstore.domain_event group by aggregate_identifier
                having min(sequence_number) <> 0 or max(sequence_number) <> count(*) - 1""")
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    /** Of the segments of all processors. */
    private List<String> owners() {
        return database.sql("select distinct owner from eventstore.token_entry where processor_name <> '__config'")
                .query((row, _) -> String.valueOf(row.getString(1))).list();
    }

    private static void waitForMore(List<Writer> writers, int dreams) {
        int before = acknowledged(writers);
        Awaitility.await().atMost(TAKEN_OVER).until(() -> acknowledged(writers) >= before + dreams);
    }

    private static int acknowledged(List<Writer> writers) {
        return writers.stream().mapToInt(writer -> writer.dreams().size()).sum();
    }
}
