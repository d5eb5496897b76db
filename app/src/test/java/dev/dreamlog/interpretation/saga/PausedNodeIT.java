package dev.dreamlog.interpretation.saga;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dreamlog.testing.FakeModel;
import dev.dreamlog.testing.Installation;
import dev.dreamlog.testing.OfItsOwnProcesses;
import dev.dreamlog.testing.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/** A node that is stopped in the middle of a call, like a laptop whose lid is shut, while another does its work. */
@OfItsOwnProcesses
class PausedNodeIT {

    /** Segments of the stopped node are free after a quarter of a minute, and the machine may be slow. */
    private static final Duration TAKEN_OVER = Duration.ofMinutes(2);

    @TempDir
    private Path folder;
    private final Installation installation = new Installation();

    @Test
    void a_node_that_slept_through_its_lease_doubles_nothing_when_it_wakes() throws IOException {
        try (FakeModel model = new FakeModel();
                RunningJar sleeper = installation.jar(folder, model.setting())) {
            Awaitility.await().atMost(TAKEN_OVER).until(this::demoIsOver);
            int calls = model.calls();
            model.keepSilent();
            Asking dreamer = Asking.at(sleeper.stranger());
            String asked = dreamer.askAboutSomethingNew();
            Awaitility.await().atMost(TAKEN_OVER).until(() -> model.calls() == calls + 1);
            sleeper.pause();
            try (RunningJar other = installation.jar(folder.resolve("other"), model.setting(),
                    "--dreamlog.interpretation.heartbeat=250ms")) {
                Awaitility.await().atMost(TAKEN_OVER).until(() -> model.calls() == calls + 2);
                model.speak();
                awaitCompleted(new Asking(dreamer.caller().at(other.stranger())), asked);
                sleeper.resume();
                awaitCompleted(dreamer, asked);
            }
            awaitCompleted(dreamer, dreamer.askAboutSomethingNew());
        }
        assertThat(
                count("""
                        select count(*) from (select 1 from eventstore.domain_event where payload_type = 'interpretation.completed'
                        group by aggregate_identifier having count(*) > 1) doubled"""))
                .isZero();
        assertThat(count("select count(*) from saga.model_job")).isZero();
        assertThat(alarms()).isEmpty();
    }

    private static void awaitCompleted(Asking dreamer, String asked) {
        Awaitility.await().atMost(TAKEN_OVER).until(() -> dreamer.state(asked).equals("COMPLETED"));
    }

    /** It asks for an interpretation too, in a language that this model does not speak. */
    private boolean demoIsOver() {
        return count("select count(*) from query.interpretation where finished_at is not null") == 1;
    }

    private int count(String sql) {
        return installation.database().sql(sql).query(Integer.class).single();
    }

    /** Of those who keep the jobs. */
    private List<String> alarms() throws IOException {
        try (var lines = Files.lines(folder.resolve("log/dreamlog.log"))) {
            return lines.filter(line -> line.contains("com.github.kagkarlsson") && line.contains("\"ERROR\"")).toList();
        }
    }
}
