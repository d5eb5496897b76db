package dev.dreamlog.app.attack;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.app.attack.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** Bodies that are too much, or that two readers would read differently: refused whole, and nothing is kept. */
class HostileBodyIT extends Attack {

    private static final String TEXT = "\"text\":\"I fell off the tower and flew away.\"";
    private static final String USUAL = "application/json";
    private static final int MOST = 64 * 1024;

    static Stream<Arguments> hostile() {
        return Stream.of(
                row("nested as deep as it goes", "[".repeat(MOST - 100), 400, "invalid-body"),
                row("objects as deep as they go", "{\"a\":".repeat(10_000), 400, "malformed-json"),
                row("one level too deep", "{" + TEXT + ",\"tags\":" + "[".repeat(33) + "]".repeat(33) + "}", 400,
                        "invalid-body"),
                row("as many fields as fit", "{" + TEXT + ",\"a\":1".repeat(9_000) + "}", 400, "invalid-body"),
                row("as many tags as fit", "{" + TEXT + ",\"tags\":[" + "\"a\",".repeat(15_000) + "\"a\"]}", 400,
                        "invalid-body"),
                row("one field name of 60 KiB", "{" + TEXT + ",\"" + "a".repeat(60_000) + "\":1}", 400,
                        "malformed-json"),
                row("one text of 60 KiB", "{\"text\":\"" + "a".repeat(60_000) + "\"}", 400, "invalid-body"),
                row("one number of 60 KiB", "{" + TEXT + ",\"mood\":" + "9".repeat(60_000) + "}", 400,
                        "malformed-json"),
                row("a number beyond all numbers", "{" + TEXT + ",\"mood\":1e999999}", 400, "invalid-body"),
                row("a number next to nothing", "{" + TEXT + ",\"mood\":1e-999999}", 400, "invalid-body"),
                row("an exponent beyond all numbers", "{" + TEXT + ",\"mood\":1e99999999999999999999}", 400,
                        "invalid-body"),
                row("minus nothing", "{" + TEXT + ",\"mood\":-0.0}", 400, "invalid-body"),
                row("a number that is none", "{" + TEXT + ",\"mood\":NaN}", 400, "malformed-json"),
                row("infinity", "{" + TEXT + ",\"mood\":Infinity}", 400, "malformed-json"),
                row("a number in hexadecimal", "{" + TEXT + ",\"mood\":0x1}", 400, "malformed-json"),
                row("a number with a zero in front", "{" + TEXT + ",\"mood\":01}", 400, "malformed-json"),
                row("a number with a plus", "{" + TEXT + ",\"mood\":+1}", 400, "malformed-json"),
                row("a number in a text", "{" + TEXT + ",\"mood\":\"1\"}", 400, "invalid-body"),
                row("a number that rolls over", "{" + TEXT + ",\"mood\":4294967297}", 400, "invalid-body"),
                row("the same field twice", "{" + TEXT + "," + TEXT + "}", 400, "invalid-body"),
                row("the same field in another spelling",
                        "{" + TEXT + ",\"\\u0074ext\":\"Something else, and longer.\"}",
                        400, "invalid-body"),
                row("half of a pair", "{\"text\":\"I fell off the tower \\ud83d and flew.\"}", 400, "invalid-body"),
                row("the halves of a pair the wrong way round",
                        "{\"text\":\"I fell off the tower \\ude00\\ud83d and flew.\"}", 400, "invalid-body"),
                row("a NUL", "{\"text\":\"I fell off the tower \\u0000 and flew.\"}", 400, "invalid-body"),
                row("a line break in a text", "{\"text\":\"I fell off the tower \n and flew.\"}", 400,
                        "malformed-json"),
                row("single quotes", "{'text':'I fell off the tower and flew away.'}", 400, "malformed-json"),
                row("a comment", "{/* */" + TEXT + "}", 400, "malformed-json"),
                row("a comma too many", "{" + TEXT + ",}", 400, "malformed-json"),
                row("two bodies", "{" + TEXT + "}{" + TEXT + "}", 400, "invalid-body"),
                row("something behind", "{" + TEXT + "}x", 400, "malformed-json"),
                row("a function around", "callback({" + TEXT + "})", 400, "malformed-json"),
                row("XML", "<text>I fell off the tower and flew away.</text>", 400, "malformed-json"),
                row("an entity of XML", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><text>&b;</text>",
                        "application/xml", 415, "unsupported-media-type"),
                row("a form", "text=I+fell+off+the+tower+and+flew+away.", "application/x-www-form-urlencoded", 415,
                        "unsupported-media-type"),
                row("a form with a file", "--a\r\n\r\n{" + TEXT + "}\r\n--a--", "multipart/form-data;boundary=a", 415,
                        "unsupported-media-type"),
                row("a Java object", "\u00ac\u00ed\u0000\u0005", "application/x-java-serialized-object", 415,
                        "unsupported-media-type"),
                row("YAML", "text: !!javax.script.ScriptEngineManager []", "application/yaml", 415,
                        "unsupported-media-type"),
                row("YAML that would pass for a dream", "text: I fell off the tower and flew away.\nrole: ADMIN",
                        "application/yaml", 415, "unsupported-media-type"),
                row("CBOR", "\u00bf", "application/cbor", 415, "unsupported-media-type"),
                row("Smile", ":)\n", "application/x-jackson-smile", 415, "unsupported-media-type"),
                row("protocol buffers", "\n", "application/x-protobuf", 415, "unsupported-media-type"),
                row("plain text", "{" + TEXT + "}", "text/plain", 415, "unsupported-media-type"),
                row("no type at all", "{" + TEXT + "}", "", 415, "unsupported-media-type"),
                row("a type that is none", "{" + TEXT + "}", "json", 415, "unsupported-media-type"),
                row("any type", "{" + TEXT + "}", "*/*", 415, "unsupported-media-type"),
                row("a type of 6 KiB", "{" + TEXT + "}", "application/" + "j".repeat(6000), 415,
                        "unsupported-media-type"),
                row("a mark of byte order", "\ufeff{" + TEXT + "}", 400, "malformed-json"),
                written("UTF-16", StandardCharsets.UTF_16BE, USUAL, 400, "malformed-json"),
                written("UTF-16 from its little end", StandardCharsets.UTF_16LE, USUAL, 400, "malformed-json"),
                written("UTF-16, as it says", StandardCharsets.UTF_16BE, USUAL + ";charset=utf-16", 415,
                        "unsupported-media-type"),
                written("UTF-32", Charset.forName("UTF-32BE"), USUAL, 400, "malformed-json"),
                written("UTF-32, as it says", Charset.forName("UTF-32BE"), USUAL + ";charset=utf-32", 415,
                        "unsupported-media-type"),
                written("EBCDIC, as it says", Charset.forName("IBM037"), USUAL + ";charset=ibm037", 415,
                        "unsupported-media-type"),
                written("UTF-8 that says it is UTF-7", StandardCharsets.UTF_8, USUAL + ";charset=utf-7", 415,
                        "unsupported-media-type"),
                written("UTF-8 that says it is nothing", StandardCharsets.UTF_8, USUAL + ";charset=x-none", 415,
                        "unsupported-media-type"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void a_hostile_body_is_refused_whole(String name, byte[] body, String type, int status, String code) {
        refused(body, type.isEmpty() ? List.of() : List.of("Content-Type: " + type), status, code);
    }

    static Stream<Arguments> packed() {
        byte[] honest = ("{" + TEXT + "}").getBytes(StandardCharsets.UTF_8);
        byte[] bomb = Wire.gzip(new byte[50_000_000]);
        return Stream.of(Arguments.of("a packed body", Wire.gzip(honest), "gzip"),
                Arguments.of("a bomb", bomb, "gzip"), Arguments.of("a bomb in a bomb", Wire.gzip(bomb), "gzip, gzip"),
                Arguments.of("a body that is not packed", honest, "gzip"),
                Arguments.of("packing nobody knows", honest, "zstd"),
                Arguments.of("packing that is no word", honest, "../gzip"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packed")
    void a_packed_body_is_not_unpacked(String name, byte[] body, String packing) {
        refused(body, List.of("Content-Type: " + USUAL, "Content-Encoding: " + packing), 415,
                "unsupported-media-type");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void strangers_can_do_no_more_harm_with_it(String name, byte[] body, String type, int status, String code) {
        Reply refused = Wire.send(port, "POST /api/v1/sessions",
                type.isEmpty() ? List.of() : List.of("Content-Type: " + type), body);
        assertThat(refused.status()).as(refused.text()).isIn(400, 415);
        assertThat(refused.isProblem()).isTrue();
    }

    private void refused(byte[] body, List<String> headers, int status, String code) {
        String before = whatStands();
        List<String> all = new ArrayList<>(headers);
        all.add("Authorization: Bearer " + attacker.token());
        Reply refused = Wire.send(port, "POST /api/v1/dreams", all, body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.code()).as(refused.text()).isEqualTo(code);
        assertThat(refused.text()).hasSizeLessThan(130_000).doesNotContain("jackson", "Exception");
        assertThat(whatStands()).isEqualTo(before);
    }

    private static Arguments row(String name, String body, int status, String code) {
        return row(name, body, USUAL, status, code);
    }

    private static Arguments row(String name, String body, String type, int status, String code) {
        return Arguments.of(name, body.getBytes(StandardCharsets.UTF_8), type, status, code);
    }

    private static Arguments written(String name, Charset charset, String type, int status, String code) {
        return Arguments.of(name, ("{" + TEXT + "}").getBytes(charset), type, status, code);
    }
}
