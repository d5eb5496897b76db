package dev.dreamlog.app.axon;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.dreamlog.app.start.StartRefused;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.Node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SegmentsIT {

    private static final String ROLES = "command,query,saga";

    private final Installation installation = new Installation();

    @Test
    void nodes_that_start_together_on_an_empty_database_divide_the_work_once() {
        CompletableFuture<Node> one = CompletableFuture.supplyAsync(() -> installation.node(ROLES));
        CompletableFuture<Node> other = CompletableFuture.supplyAsync(() -> installation.node(ROLES));
        try (Node _ = one.join(); Node _ = other.join()) {
            assertThat(installation.database().sql("""
                    select processor_name || ' ' || string_agg(segment::text, ',' order by segment)
                      from eventstore.token_entry where processor_name <> '__config' group by processor_name""")
                    .query(String.class).list())
                    .contains("dream.journal 0,1,2,3", "interpretation.saga 0,1,2,3")
                    .allMatch(divided -> divided.endsWith(" 0,1,2,3"));
        }
    }

    @Test
    void another_number_than_the_work_was_divided_into_stops_the_start() {
        installation.node("saga", "--dreamlog.segments=2").close();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> installation.node("saga", "--dreamlog.segments=8"))
                .withMessage("The work of account.forgetting is divided into 2 segments and dreamlog.segments says 8;"
                        + " set it to 2.");
        installation.node("saga", "--dreamlog.segments=2").close();
    }
}
