package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The auditor's program asks a real server, and finds that what it tells of each event makes what it shows. */
@DreamlogTest
class AuditorIT {

    private static final String PASSWORD = "who watches the watchers";

    @Autowired
    private Registration registration;
    @LocalServerPort
    private int port;
    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private Caller stranger;
    private Caller auditor;
    private Caller ada;
    private String adaId;

    @BeforeEach
    void anAuditorWithAKey() throws IOException {
        stranger = new Caller("http://localhost:" + port);
        ada = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        adaId = ada.get("/accounts/me").at("/id");
        String email = UUID.randomUUID() + "@example.org";
        Answer joined = stranger
                .post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Auditor"))
                .hasStatus(201);
        registration.grant(AccountId.of(joined.at("/id")), Role.AUDITOR);
        auditor = stranger.signedIn(email, PASSWORD);
        Files.writeString(folder.resolve("key"), auditor
                .post("/api-keys", Map.of("name", "audit", "scopes", List.of("audit"))).hasStatus(201).at("/key"));
    }

    @Test
    void what_history_tells_of_each_event_makes_the_state_of_everything_there_is() {
        live();
        Map<String, List<String>> touched = auditor.get("/audit/events?limit=100&actor=" + adaId).json().at("/items")
                .valueStream().filter(event -> event.has("aggregateType"))
                .collect(Collectors.groupingBy(event -> event.at("/aggregateType").asString(),
                        Collectors.mapping(event -> event.at("/aggregate").asString(),
                                Collectors.toList())));
        assertThat(touched).containsKeys("Account", "Dream", "Interpretation", "Post", "Acquaintance", "Inbox");
        for (String aggregate : touched.values().stream().flatMap(List::stream).distinct().toList()) {
            assertThat(run("history", aggregate)).as(aggregate).isEqualTo(DreamlogAudit.FINE);
            assertThat(run("history", "--purpose", "complaint 4711", "--json", aggregate)).as(aggregate)
                    .isEqualTo(DreamlogAudit.FINE);
        }
    }

    @Test
    void what_was_is_shown_and_what_changed_since() {
        String dream = ada.post("/dreams", Map.of("text", "I flew over the sea at night.")).hasStatus(201).at("/id");
        ada.put("/dreams/" + dream + "/favourite", "").hasStatus(204);
        assertThat(run("history", "--json", dream)).isEqualTo(DreamlogAudit.FINE);
        List<JsonNode> story = out.toString().lines().map(new JsonMapper()::readTree).toList();
        String born = story.get(0).at("/event/position").asString();
        String now = story.get(1).at("/event/recordedAt").asString();

        assertThat(run("at", dream, born)).isEqualTo(DreamlogAudit.FINE);
        assertThat(out.toString()).contains("/favourite: false\n").contains("/place/kind: \"InJournal\"\n")
                .contains("/content/text: \"[personal " + born + "]\"\n");
        assertThat(run("diff", dream, born, now)).isEqualTo(DreamlogAudit.FINE);
        assertThat(out).hasToString("/favourite: false -> true\n");
        assertThat(run("diff", "--json", dream, born, now)).isEqualTo(DreamlogAudit.FINE);
        assertThat(out).hasToString("[{\"field\":\"/favourite\",\"before\":false,\"after\":true}]\n");
        assertThat(run("at", dream, "yesterday")).isEqualTo(DreamlogAudit.USAGE);
        assertThat(run("at", UUID.randomUUID().toString(), born)).isEqualTo(DreamlogAudit.USAGE);
    }

    /** A bit of everything. */
    private void live() {
        Caller ben = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        String benId = ben.get("/accounts/me").at("/id");
        String dream = ada
                .post("/dreams", Map.of("text", "I flew over the sea at night.", "tags", List.of("sea", "air")))
                .hasStatus(201).at("/id");
        ada.with("If-Match", "\"1\"").patch("/dreams/" + dream, Map.of("tags", List.of("air", "sea"))).hasStatus(200);
        ada.with("If-Match", "\"2\"").put("/dreams/" + dream + "/visibility", Map.of("visibility", "PUBLIC"))
                .hasStatus(200);
        ada.with("Prefer", "wait=20").post("/dreams/" + dream + "/interpretations", Map.of("tradition", "COGNITIVE"))
                .hasStatus(200);
        ben.put("/posts/" + dream + "/like", "").hasStatus(204);
        ada.put("/posts/" + dream + "/like", "").hasStatus(204);
        ada.delete("/posts/" + dream + "/like").hasStatus(204);
        ben.post("/posts/" + dream + "/reports", Map.of("reason", "It tells where I live.")).hasStatus(201);
        ben.put("/friends/" + adaId, "").hasStatus(200);
        ada.put("/friends/" + benId, "").hasStatus(200);
        ada.put("/blocks/" + benId, "").hasStatus(204);
        ada.delete("/blocks/" + benId).hasStatus(204);
        ada.patch("/accounts/me", Map.of("displayName", "Ada")).hasStatus(204);
        String written = ben.post("/posts/" + dream + "/comments", Map.of("text", "Mine too!")).hasStatus(201)
                .header("Consistency-Token");
        String told = ada.with("Consistency-Token", written).get("/notifications").at("/items/0/id");
        ada.post("/notifications/read", Map.of("upTo", told)).hasStatus(204);
        ada.with("If-Match", "\"3\"").delete("/dreams/" + dream).hasStatus(204);
    }

    private int run(String command, String... words) {
        out.getBuffer().setLength(0);
        List<String> line = new ArrayList<>(Stream.of(command, "--server", "http://localhost:" + port,
                "--api-key-file", folder.resolve("key").toString()).toList());
        line.addAll(Arrays.asList(words));
        return DreamlogAudit.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()))
                .execute(line.toArray(String[]::new));
    }
}
