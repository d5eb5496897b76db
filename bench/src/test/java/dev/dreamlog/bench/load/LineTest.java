package dev.dreamlog.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One connection carries one answer after the other, however they are framed. */
class LineTest {

    private static final byte[] PAGE = "a page\r\n".repeat(10_000).getBytes(US_ASCII);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/counted", exchange -> answer(exchange, PAGE.length));
        server.createContext("/chunked", exchange -> answer(exchange, 0));
        server.createContext("/nothing", exchange -> exchange.sendResponseHeaders(204, -1));
        server.createContext("/farewell", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            answer(exchange, PAGE.length);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answers_are_read_to_their_ends_and_not_beyond() throws IOException {
        try (Line line = line()) {
            for (String path : new String[]{"/counted", "/chunked", "/nothing", "/farewell", "/counted"}) {
                Line.Reply reply = line.send(request(path)).expect("/nothing".equals(path) ? 204 : 200);
                if ("/counted".equals(path)) {
                    assertThat(reply.body()).isEqualTo(PAGE);
                }
            }
        }
    }

    @Test
    void an_answer_that_nobody_expected_is_an_error() throws IOException {
        try (Line line = line()) {
            Line.Reply reply = line.send(request("/unknown"));
            assertThatThrownBy(() -> reply.expect(200)).isInstanceOf(IOException.class).hasMessageContaining("404");
        }
    }

    private Line line() throws IOException {
        return new Line(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(US_ASCII);
    }

    private static void answer(HttpExchange exchange, long length) throws IOException {
        exchange.sendResponseHeaders(200, length);
        try (exchange) {
            exchange.getResponseBody().write(PAGE);
        }
    }
}
