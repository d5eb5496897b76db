package dev.dreamlog.interpretation.interpreter.ollama;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Speaks Ollama's {@code /api/chat} byte for byte, well or badly, one behaviour per request; the last one repeats. */
final class FakeOllama implements AutoCloseable {

    /** What the server does with one request. */
    interface Behaviour {

        void answer(FakeOllama server, HttpExchange exchange) throws IOException, InterruptedException;
    }

    static {
        // Or each small line waits for the client's acknowledgement of the one before
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    final CountDownLatch asked = new CountDownLatch(1);
    final CountDownLatch clientGone = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Queue<Behaviour> behaviours;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FakeOllama(Behaviour... behaviours) throws IOException {
        this.behaviours = new ArrayDeque<>(List.of(behaviours));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.countDown();
        try (exchange) {
            next().answer(this, exchange);
        } catch (IOException gone) {
            clientGone.countDown();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Behaviour next() {
        return behaviours.size() > 1 ? behaviours.remove() : behaviours.element();
    }

    /** Streams the text in small pieces, as a model writes. */
    static Behaviour streaming(String text) {
        return streaming(text, 7);
    }

    static Behaviour streaming(String text, int pieces) {
        return (_, exchange) -> {
            OutputStream out = open(exchange, 200, 0);
            for (int from = 0, to; from < text.length(); from = to) {
                to = text.offsetByCodePoints(from, Math.min(pieces, text.codePointCount(from, text.length())));
                out.write(Wire.part(text.substring(from, to)));
                out.flush();
            }
            out.write(Wire.done("stop"));
        };
    }

    /** Writes the beginning and pauses until it is released. */
    static Behaviour pausing(String beginning, String rest) {
        return (server, exchange) -> {
            OutputStream out = open(exchange, 200, 0);
            out.write(Wire.part(beginning));
            out.flush();
            server.released.await();
            out.write(Wire.part(rest));
            out.write(Wire.done("stop"));
        };
    }

    /** Sends the bytes as the whole answer. */
    static Behaviour bytes(byte[]... chunks) {
        return (_, exchange) -> {
            OutputStream out = open(exchange, 200, 0);
            for (byte[] chunk : chunks)
                out.write(chunk);
        };
    }

    static Behaviour status(int status, String body) {
        return (_, exchange) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            open(exchange, status, bytes.length).write(bytes);
        };
    }

    static Behaviour redirecting(String url) {
        return (_, exchange) -> {
            exchange.getResponseHeaders().add("Location", url);
            open(exchange, 307, -1);
        };
    }

    /** Takes the question and says no word until it is released, to see who is still there. */
    static Behaviour hanging() {
        return (server, exchange) -> {
            server.released.await();
            dripping().answer(server, exchange);
        };
    }

    /** Writes one byte after another and never comes to an end. */
    static Behaviour dripping() {
        return (server, exchange) -> {
            OutputStream out = open(exchange, 200, 0);
            while (!server.closing.await(1, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        };
    }

    /** Writes the same bytes until the client has had enough. */
    static Behaviour flooding(byte[] again) {
        return (server, exchange) -> {
            OutputStream out = open(exchange, 200, 0);
            while (server.closing.getCount() > 0)
                out.write(again);
        };
    }

    /** Promises more than it sends, and closes the connection. */
    static Behaviour cutting(byte[] beginning) {
        return (_, exchange) -> {
            OutputStream out = open(exchange, 200, beginning.length + 1000L);
            out.write(beginning);
            out.flush();
        };
    }

    private static OutputStream open(HttpExchange exchange, int status, long length) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(status, length);
        return exchange.getResponseBody();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
