package dev.dreamlog.audit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A server that tells one story and shows another is caught. */
class WitnessTest {

    private static final String FIRST = """
            {"event":{"position":3,"recordedAt":"2026-11-21T12:00:00Z","type":"post.liked","command":"LikePost",\
            "actor":"ada","role":"USER","client":"session:1","correlation":"c","cause":"d"},\
            "changes":[{"field":"/likedBy","after":["ada"]},{"field":"/place/kind","after":"Shelf"}]}""";
    private static final String SECOND = """
            {"event":{"position":5,"recordedAt":"2026-11-21T12:00:01Z","type":"post.liked","reason":"kept-long-enough"},\
            "changes":[{"field":"/likedBy","added":["ben"],"removed":["ada"]},\
            {"field":"/place/kind","before":"Shelf","after":"Bin"}]}""";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir
    private Path folder;
    private HttpServer server;
    private String shown = "{\"likedBy\":[\"ben\"],\"place\":{\"kind\":\"Bin\"}}";

    @BeforeEach
    void aServerThatSaysWhatItIsTold() throws IOException {
        Files.writeString(folder.resolve("key"), "dlk_key");
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/api/v1/audit/aggregates/d1", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            String answer = !exchange.getRequestURI().getPath().endsWith("/history")
                    ? query.startsWith("at=3")
                            ? "{\"version\":1,\"state\":{\"likedBy\":[\"ada\"],\"place\":{\"kind\":\"Shelf\"}}}"
                            : "{\"type\":\"Post\",\"id\":\"d1\",\"version\":2,\"position\":5,\"state\":" + shown + "}"
                    : query.contains("cursor=more")
                            ? "{\"items\":[" + SECOND + "],\"next\":null}"
                            : "{\"items\":[" + FIRST + "],\"next\":\"more\"}";
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_story_is_told_page_by_page_and_believed_when_it_makes_what_is_shown() {
        assertThat(run("history", "d1")).isEqualTo(DreamlogAudit.FINE);
        assertThat(out).hasToString("""
                3  2026-11-21T12:00:00Z  post.liked
                    LikePost by ada (USER, session:1)
                    request c, cause d
                    /likedBy: -> ["ada"]
                    /place/kind: -> "Shelf"
                5  2026-11-21T12:00:01Z  post.liked
                    ? by ? (?, ?)
                    request ?, cause ?, because of kept-long-enough
                    /likedBy: +["ben"] -["ada"]
                    /place/kind: "Shelf" -> "Bin"
                """);
        assertThat(err.toString()).contains("2 events told");
    }

    @Test
    void a_state_is_shown_and_what_differs_between_two() {
        assertThat(run("at", "d1", "5")).isEqualTo(DreamlogAudit.FINE);
        assertThat(out).hasToString("/likedBy: [\"ben\"]\n/place/kind: \"Bin\"\n");
        assertThat(run("at", "--json", "d1", "3")).isEqualTo(DreamlogAudit.FINE);
        assertThat(out).hasToString(
                "{\"version\":1,\"state\":{\"likedBy\":[\"ada\"],\"place\":{\"kind\":\"Shelf\"}}}\n");
        assertThat(run("diff", "d1", "3", "5")).isEqualTo(DreamlogAudit.FINE);
        assertThat(out).hasToString("/likedBy: [\"ada\"] -> [\"ben\"]\n/place/kind: \"Shelf\" -> \"Bin\"\n");
    }

    @Test
    void a_state_that_the_story_does_not_make_is_not_believed() {
        shown = "{\"likedBy\":[\"ada\",\"ben\"],\"place\":{\"kind\":\"Bin\"}}";
        for (String[] command : new String[][]{{"history", "d1"}, {"at", "d1", "5"}, {"diff", "d1", "3", "5"}}) {
            assertThat(run(command)).isEqualTo(DreamlogAudit.REPLAY_DIFFERS);
            assertThat(err.toString())
                    .contains("REPLAY DIFFERS: the history does not make what the state shows at /likedBy");
        }
    }

    @Test
    void who_knows_nothing_of_it_or_makes_no_sense_is_told_apart() {
        assertThat(run("history", "d2")).isEqualTo(DreamlogAudit.USAGE);
        assertThat(err.toString()).contains("there is nothing of that name");
        shown = "no JSON";
        assertThat(run("at", "d1", "5")).isEqualTo(DreamlogAudit.UNREACHABLE);
        server.stop(0);
        assertThat(run("at", "d1", "5")).isEqualTo(DreamlogAudit.UNREACHABLE);
        assertThat(run("at", "d1")).isEqualTo(DreamlogAudit.USAGE);
    }

    private int run(String... words) {
        out.getBuffer().setLength(0);
        String[] line = new String[words.length + 4];
        line[0] = words[0];
        System.arraycopy(words, 1, line, 1, words.length - 1);
        System.arraycopy(new String[]{"--server", "http://127.0.0.1:" + server.getAddress().getPort(),
                "--api-key-file", folder.resolve("key").toString()}, 0, line, words.length, 4);
        return DreamlogAudit.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(line);
    }
}
