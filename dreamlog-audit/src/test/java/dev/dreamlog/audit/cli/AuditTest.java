package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import dev.dreamlog.transparency.Frontier;
import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.LogKey;
import dev.dreamlog.transparency.SealedLine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What an auditor types, sees and gets as an exit code. */
class AuditTest {

    private static final LogKey KEY = new LogKey("dreams.example/log", new byte[32]);
    private static final List<SealedLine> LOG = IntStream.range(0, 20).mapToObj(AuditTest::line).toList();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir
    private Path folder;

    @BeforeEach
    void anExport() throws IOException {
        write("log.ndjson", LOG);
        write("first.ndjson", LOG.subList(0, 7));
        write("rest.ndjson", LOG.subList(7, 20));
        Files.writeString(folder.resolve("old"), checkpoint(8));
        Files.writeString(folder.resolve("new"), checkpoint(20));
        Files.writeString(folder.resolve("key"), KEY.verifier() + "\n");
    }

    @Test
    void a_log_that_nobody_touched_is_fine() {
        assertThat(verify("new", "old", "log.ndjson")).isEqualTo(DreamlogAudit.FINE);
        assertThat(out).hasToString(
                "The first 20 events are what was sealed, by all checkpoints (2). 0 more came after the last.\n");
        assertThat(err.toString()).contains("20 events verified, ");
    }

    @Test
    void an_export_may_come_in_pieces_and_its_answer_in_json() {
        assertThat(run("verify", "--json", "--key", KEY.verifier().toString(), "--checkpoint", file("old"), file(
                "first.ndjson"), file("rest.ndjson"))).isEqualTo(DreamlogAudit.FINE);
        assertThat(out).hasToString("{\"verified\":true,\"events\":20,\"proven\":8,\"checkpoints\":1}\n");
    }

    @Test
    void what_does_not_match_is_named() throws IOException {
        Files.writeString(folder.resolve("log.ndjson"),
                Files.readString(folder.resolve("log.ndjson")).replace("dream 7", "dream 8"));
        assertThat(verify("new", "old", "log.ndjson")).isEqualTo(DreamlogAudit.BROKEN);
        assertThat(out).hasToString("BROKEN at leaf 7: leaf 7 (position 14) is not what was sealed\n");
    }

    @Test
    void a_tail_that_was_rolled_back_is_found_by_the_checkpoint_that_was_saved() {
        assertThat(verify("new", "old", "first.ndjson")).isEqualTo(DreamlogAudit.BROKEN);
        assertThat(out.toString()).contains("the export ends after 7 leaves, a checkpoint is signed over 20");
    }

    @Test
    void a_checkpoint_of_another_key_is_forged() throws IOException {
        byte[] seed = new byte[32];
        seed[0] = 1;
        Files.writeString(folder.resolve("new"),
                new LogKey("dreams.example/log", seed).sign(0, Hash.OF_NOTHING));
        assertThat(verify("new", "old", "log.ndjson")).isEqualTo(DreamlogAudit.BROKEN);
        assertThat(err.toString()).contains("is no checkpoint of this log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "verify log.ndjson", "verify --key nonsense+1 --checkpoint new log.ndjson",
            "verify --key key --checkpoint new not-there", "export --out x", "history"})
    void a_call_that_makes_no_sense_is_one_of_usage(String line) {
        String[] words = Arrays.stream(line.split(" ", -1)).map(word -> folder.resolve(word).toFile().exists()
                || word.equals("not-there") ? file(word) : word).toArray(String[]::new);
        assertThat(run(words)).isEqualTo(DreamlogAudit.USAGE);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void a_server_that_is_away_is_unreachable() throws IOException {
        assertThat(exportWithKey("dlk_nothing")).isEqualTo(DreamlogAudit.UNREACHABLE);
        assertThat(folder.resolve("y")).doesNotExist();
    }

    @Test
    void a_key_with_something_beside_it_is_refused_and_not_shown() throws IOException {
        assertThat(exportWithKey("dlk_secret\ndlk_other")).isEqualTo(DreamlogAudit.USAGE);
        assertThat(err.toString()).contains("Give an API key, and nothing else").doesNotContain("dlk_");
    }

    private int exportWithKey(String key) throws IOException {
        Files.writeString(folder.resolve("api-key"), key);
        return run("export", "--server", "http://127.0.0.1:1", "--api-key-file", file("api-key"), "--out", file("x"),
                "--checkpoint", file("y"));
    }

    @Test
    void one_event_is_shown_without_the_others_and_proven_by_the_key_alone() throws IOException {
        assertThat(run("proof", "--key", file("key"), "--checkpoint", file("new"), "--position", "14", file(
                "log.ndjson"))).isEqualTo(DreamlogAudit.FINE);
        Path proof = Files.writeString(folder.resolve("proof"), out.toString());
        assertThat(out.toString()).contains("dream 7").doesNotContain("dream 8").contains(checkpoint(20));

        assertThat(run("verify-proof", "--key", file("key"), proof.toString())).isEqualTo(DreamlogAudit.FINE);
        Files.writeString(proof, Files.readString(proof).replace("dream 7", "dream 8"));
        assertThat(run("verify-proof", "--key", file("key"), proof.toString())).isEqualTo(DreamlogAudit.BROKEN);
    }

    @Test
    void an_export_that_was_cut_short_is_gone_on_with_behind_its_last_whole_line() throws IOException {
        Path cut = folder.resolve("cut");
        assertThat(WrittenExport.lastPosition(cut)).isEqualTo(-1);
        Files.writeString(cut, "{\"half");
        assertThat(WrittenExport.lastPosition(cut)).isEqualTo(-1);
        assertThat(cut).isEmptyFile();
        write("cut", LOG.subList(0, 3));
        String whole = Files.readString(cut);
        Files.writeString(cut, whole + "{\"half");
        assertThat(WrittenExport.lastPosition(cut)).isEqualTo(4);
        assertThat(cut).hasContent(whole);
    }

    private int verify(String newest, String old, String export) {
        return run("verify", "--key", file("key"), "--checkpoint", file(newest), "--checkpoint", file(old),
                file(export));
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        CommandLine program = DreamlogAudit.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return program.execute(words);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, List<SealedLine> lines) throws IOException {
        List<String> text = new ArrayList<>();
        lines.forEach(line -> text.add(new String(line.bytes(), UTF_8)));
        Files.write(folder.resolve(name), text);
    }

    private static SealedLine line(int index) {
        byte[] leaf = "{\"specversion\":\"1.0\",\"position\":\"%d\",\"data\":{\"words\": \"dream %d\"}}"
                .formatted(2 * index, index).getBytes(UTF_8);
        return new SealedLine(leaf, index, Hash.ofLeaf(leaf));
    }

    private static String checkpoint(int size) {
        Frontier tree = new Frontier();
        Stream.of(LOG.toArray(SealedLine[]::new)).limit(size).forEach(line -> tree.append(line.sealed()));
        return KEY.sign(tree.size(), tree.root());
    }
}
