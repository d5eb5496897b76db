package dev.dreamlog.app.attack;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dreamlog.app.attack.Wire.Reply;

import static org.assertj.core.api.Assertions.assertThat;

/** One request hidden in another is never answered: where the first one ends is not a matter of opinion. */
class SmuggledRequestIT extends Attack {

    private static final String JSON = "{\"text\":\"I fell off the tower and flew away.\"}";
    private static final String CHUNK = Integer.toHexString(JSON.length()) + "\r\n" + JSON + "\r\n0\r\n\r\n";

    static Stream<Arguments> smuggled() {
        return Map.<String, String>ofEntries(
                Map.entry("a length and pieces", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNK),
                Map.entry("pieces and a length", "Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n" + CHUNK),
                Map.entry("two lengths",
                        "Content-Length: %d\r\nContent-Length: 6\r\n\r\n%s".formatted(JSON.length(), JSON)),
                Map.entry("two lengths in one line", "Content-Length: %d, 6\r\n\r\n%s".formatted(JSON.length(), JSON)),
                Map.entry("a length with a plus", "Content-Length: +%d\r\n\r\n%s".formatted(JSON.length(), JSON)),
                Map.entry("a negative length", "Content-Length: -1\r\n\r\n" + JSON),
                Map.entry("a length in hexadecimal", "Content-Length: 0x2f\r\n\r\n" + JSON),
                Map.entry("a length beyond numbers", "Content-Length: 99999999999999999999\r\n\r\n" + JSON),
                Map.entry("a length in words", "Content-Length: all\r\n\r\n" + JSON),
                Map.entry("a space before the colon", "Content-Length : 6\r\n\r\n" + JSON),
                Map.entry("pieces by another name", "Transfer-Encoding: xchunked\r\n\r\n" + CHUNK),
                Map.entry("pieces that are not the last", "Transfer-Encoding: chunked, identity\r\n\r\n" + CHUNK),
                Map.entry("pieces twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNK),
                Map.entry("pieces with a tab", "Transfer-Encoding:\u000bchunked\r\n\r\n" + CHUNK),
                Map.entry("a piece of a wrong size",
                        "Transfer-Encoding: chunked\r\n\r\n5\r\n" + JSON + "\r\n0\r\n\r\n"),
                Map.entry("a piece of a negative size",
                        "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + JSON + "\r\n0\r\n\r\n"),
                Map.entry("a piece of endless size",
                        "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n" + JSON + "\r\n0\r\n\r\n"),
                Map.entry("a folded header", "Content-Length: 6\r\n Transfer-Encoding: chunked\r\n\r\n" + CHUNK),
                Map.entry("a bare line feed", "X: y\nContent-Length: 6\r\n\r\n" + JSON),
                Map.entry("a bare carriage return", "X: y\rContent-Length: 6\r\n\r\n" + JSON),
                Map.entry("a NUL in a header", "X: y\u0000z\r\nContent-Length: 6\r\n\r\n" + JSON),
                Map.entry("a header without a name", ": 6\r\n\r\n" + JSON),
                Map.entry("a header without a colon", "Content-Length 6\r\n\r\n" + JSON))
                .entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smuggled")
    void what_is_hidden_in_a_request_is_not_answered(String name, String rest) {
        String hidden = "DELETE /api/v1/sessions/current HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + victim.token() + "\r\nConnection: close\r\n\r\n";
        String request = "POST /api/v1/dreams HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + attacker.token() + "\r\n" + rest + hidden;
        Reply reply = Wire.send(port, request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reply.text()).doesNotContain("HTTP/1.1 204").startsWith("HTTP/1.1 ");
        assertThat(reply.status()).as(reply.text()).isIn(201, 400, 501);
        assertThat(victim.caller().get("/accounts/me").status()).isEqualTo(200);
    }
}
