package dev.dreamlog.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** A model server that answers every dream alike, word by word and not in haste, and counts how often it is asked. */
public final class FakeOllama implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PIECE = 16;
    private static final String ANSWER = """
            {"classification":{"kind":"REGULAR","confidence":"LOW","note":"Calm images."},
             "summary":"A quiet dream about a familiar place that changes.","symbols":[],
             "emotions":[{"name":"calm","intensity":"LOW","meaning":"Nothing presses."}],
             "themes":["change"],"advice":["Write down what the place reminds you of."],
             "cautions":["One night is little."],"references":[]}""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    public FakeOllama() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/chat", this::chat);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public int calls() {
        return calls.get();
    }

    private void chat(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            write(exchange.getResponseBody());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(OutputStream out) throws IOException, InterruptedException {
        for (int at = 0; at < ANSWER.length() && !closing.await(5, TimeUnit.MILLISECONDS); at += PIECE) {
            out.write(line(ANSWER.substring(at, Math.min(ANSWER.length(), at + PIECE)), "\"done\":false"));
            out.flush();
        }
        out.write(line("", "\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":936,\"eval_count\":412"));
    }

    private static byte[] line(String content, String end) {
        return ("{\"model\":\"llama3.2\",\"created_at\":\"2026-11-21T04:00:00.123456789Z\",\"message\":{\"role\":"
                + "\"assistant\",\"content\":" + JSON.writeValueAsString(content) + "}," + end + "}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
