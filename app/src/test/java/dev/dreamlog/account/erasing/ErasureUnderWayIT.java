package dev.dreamlog.account.erasing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.OfItsOwnProcesses;
import dev.dreamlog.testing.RunningJar;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is going on when somebody leaves, and whatever happens to the program then, they are forgotten. */
@OfItsOwnProcesses
class ErasureUnderWayIT {

    private static final String PASSWORD = "gone before it was done";

    @TempDir
    private Path folder;

    @Test
    void a_program_that_is_killed_forgets_when_it_is_back_and_an_interpretation_under_way_ends() throws Exception {
        String dream;
        String interpretation;
        try (RunningJar dreamlog = start()) {
            Caller leaver = dreamlog.stranger().joined("leaver@example.org", PASSWORD);
            dream = leaver.post("/dreams", Map.of("text", "I was in a house by the sea.")).hasStatus(201).at("/id");
            leaver.with("If-Match", "\"1\"").put("/dreams/" + dream + "/visibility", Map.of("visibility", "PUBLIC"))
                    .hasStatus(200);
            interpretation = leaver.post("/dreams/" + dream + "/interpretations", Map.of("tradition", "JUNGIAN"))
                    .hasStatus(202).at("/id");
            Caller auditor = dreamlog.demo("auditor");
            await(() -> assertThat(history(auditor, interpretation)).endsWith("interpretation.attempt-failed"));
            leaver.call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
            dreamlog.kill();
        }
        try (RunningJar dreamlog = start()) {
            Caller auditor = dreamlog.demo("auditor");
            await(() -> assertThat(history(auditor, dream)).endsWith("dream.withdrawn", "dream.erased"));
            await(() -> assertThat(history(auditor, interpretation)).endsWith("interpretation.failed",
                    "interpretation.erased"));
            await(() -> dreamlog.stranger().get("/posts/" + dream).hasStatus(404));
        }
    }

    /** No model answers, and nobody tries again soon. */
    private RunningJar start() throws IOException {
        return RunningJar.start(folder, "--dreamlog.ollama.base-url=http://127.0.0.1:1",
                "--dreamlog.interpretation.first-pause=10h");
    }

    private static List<String> history(Caller auditor, String aggregate) {
        return auditor.get("/audit/events?aggregate=" + aggregate).hasStatus(200).json().at("/items").valueStream()
                .map(event -> event.at("/type").asString()).toList();
    }

    private static void await(Runnable seen) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(seen::run);
    }
}
