package dev.dreamlog.audit.query.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.command.joining.Registration;
import dev.dreamlog.eventstore.sealing.LogKeys;
import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;
import dev.dreamlog.testing.DreamlogTest;
import dev.dreamlog.transparency.Checkpoint;
import dev.dreamlog.transparency.ExportCheck;
import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.Proofs;
import dev.dreamlog.transparency.SealedLine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An auditor needs nothing but the log's public key to find out that the history is the one that was written. */
@DreamlogTest
class SealIT {

    private static final String PASSWORD = "who watches the watchers";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Registration registration;
    @Autowired
    private LogKeys keys;
    @LocalServerPort
    private int port;
    private Caller dreamer;
    private Caller auditor;
    private String dream;
    private long position;

    @BeforeEach
    void somebodyDreams() {
        Caller stranger = new Caller("http://localhost:" + port);
        dreamer = stranger.joined(UUID.randomUUID() + "@example.org", PASSWORD);
        String email = UUID.randomUUID() + "@example.org";
        Answer joined = stranger
                .post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", "Auditor"))
                .hasStatus(201);
        registration.grant(AccountId.of(joined.at("/id")), Role.AUDITOR);
        auditor = stranger.signedIn(email, PASSWORD);
        dream = dreamer.post("/dreams", Map.of("text", "A lighthouse that counts the ships.")).hasStatus(201).at("/id");
        position = auditor.get("/audit/events?aggregate=" + dream).hasStatus(200).json().at("/items/0/position")
                .asLong();
        Awaitility.await().until(() -> auditor.get(inclusion(position)).status() == 200);
    }

    @Test
    void an_event_is_proven_to_be_in_the_log_by_its_own_words() {
        Checkpoint checkpoint = checkpoint();
        JsonNode proof = auditor.get(inclusion(position) + "&size=" + checkpoint.size()).hasStatus(200).json();
        SealedLine event = export(position - 1).getFirst();
        assertThat(event.position()).hasValue(position);
        assertThat(event.index()).isEqualTo(proof.at("/leafIndex").asLong());
        assertThat(event.sealed()).hasToString(proof.at("/leafHash").asString()).isEqualTo(Hash.ofLeaf(event.leaf()));
        assertThat(Proofs.includes(event.sealed(), event.index(), checkpoint.size(), checkpoint.root(), hashes(proof)))
                .isTrue();
    }

    @Test
    void an_erasure_takes_the_words_and_leaves_every_proof() {
        Checkpoint before = checkpoint();
        List<SealedLine> then = export(-1);
        dreamer.call("DELETE", "/accounts/me", Map.of("password", PASSWORD)).hasStatus(202);
        Awaitility.await().until(() -> auditor.get("/audit/events?type=dream.erased&aggregate=" + dream).json()
                .at("/items").size() == 1);
        Checkpoint after = Awaitility.await().until(this::checkpoint, now -> now.size() > before.size());
        JsonNode proof = auditor.get("/audit/proofs/consistency?from=" + before.size() + "&to=" + after.size())
                .hasStatus(200).json();
        assertThat(Proofs.isConsistent(before.size(), before.root(), after.size(), after.root(), hashes(proof)))
                .isTrue();

        List<SealedLine> now = export(-1);
        ExportCheck check = new ExportCheck(List.of(before, after));
        now.forEach(line -> check.next(line.bytes()));
        check.end();
        assertThat(check.proven()).isEqualTo(after.size());
        assertThat(now.stream().limit(then.size()).map(SealedLine::bytes)).containsExactlyElementsOf(
                then.stream().map(SealedLine::bytes).toList());
    }

    @Test
    void a_line_of_the_export_is_a_cloud_event_without_anybodys_words() {
        String line = new String(export(position - 1).getFirst().bytes(), UTF_8);
        JsonNode event = JSON.readTree(line);
        assertThat(event.at("/specversion").asString()).isEqualTo("1.0");
        assertThat(event.at("/type").asString()).isEqualTo("dream.recorded");
        assertThat(event.at("/subject").asString()).isEqualTo(dream);
        assertThat(event.at("/datasubject").asString()).isEqualTo(dreamer.get("/accounts/me").at("/id"));
        assertThat(event.at("/data/metadata/actor").asString()).isEqualTo(dreamer.get("/accounts/me").at("/id"));
        assertThat(event.at("/data/payload/content/text/sealed").asString()).isEqualTo("text");
        assertThat(line).doesNotContain("lighthouse");
    }

    @Test
    void that_somebody_asked_for_proof_is_history() {
        checkpoint();
        export(position);
        auditor.get("/audit/proofs/consistency?from=0&to=0").hasStatus(200);
        String me = auditor.get("/accounts/me").at("/id");
        assertThat(
                auditor.get("/audit/events?type=audit.read&limit=100&actor=" + me).json().at("/items").values().stream()
                        .map(event -> event.at("/payload/operation").asString()))
                .contains("read-checkpoint", "export-events", "prove-inclusion", "prove-consistency");
    }

    @ParameterizedTest
    @CsvSource({"400, /audit/proofs/consistency?from=2&to=1", "400, /audit/proofs/consistency?from=-1&to=1",
            "400, /audit/proofs/consistency?from=0&to=9000000000000000000", "400, /audit/proofs/consistency?from=1",
            "400, /audit/proofs/inclusion", "400, /audit/proofs/inclusion?position=x",
            "404, /audit/proofs/inclusion?position=-1", "404, /audit/proofs/inclusion?position=9000000000000000000"})
    void a_tree_that_never_was_is_refused(int status, String path) {
        auditor.get(path).hasStatus(status);
    }

    @Test
    void a_tree_without_the_event_proves_nothing() {
        for (String size : List.of("-1", "0", "1", "9000000000000000000")) {
            assertThat(auditor.get(inclusion(position) + "&size=" + size).hasStatus(400).at("/code"))
                    .isEqualTo("no-such-tree");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=dream.recorded", "limit=1", "from=2020-01-01T00:00:00Z"})
    void a_part_that_somebody_chose_is_not_exported(String filter) {
        auditor.with("Accept", "application/x-ndjson").get("/audit/events?" + filter).hasStatus(400);
    }

    private Checkpoint checkpoint() {
        Answer note = auditor.get("/audit/checkpoint").hasStatus(200);
        assertThat(note.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
        return keys.verifier().open(note.response().body());
    }

    private List<SealedLine> export(long after) {
        Answer export = auditor.with("Accept", "application/x-ndjson").get("/audit/events?after=" + after)
                .hasStatus(200);
        assertThat(export.header("Content-Type")).isEqualTo("application/x-ndjson");
        return export.response().body().lines().map(line -> SealedLine.parse(line.getBytes(UTF_8))).toList();
    }

    private static List<Hash> hashes(JsonNode proof) {
        List<Hash> hashes = new ArrayList<>();
        proof.at("/hashes").forEach(hash -> hashes.add(Hash.parse(hash.asString())));
        return hashes;
    }

    private static String inclusion(long position) {
        return "/audit/proofs/inclusion?position=" + position;
    }
}
