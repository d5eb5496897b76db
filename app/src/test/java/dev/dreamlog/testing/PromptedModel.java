package dev.dreamlog.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** An Ollama that says a sentence when it is told to, so that a test decides what happens in between. */
public final class PromptedModel implements AutoCloseable {

    private static final String LAST_SENTENCE = "you wake up.";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BEGINNING = """
            {"classification":{"kind":"REGULAR","confidence":"LOW","note":"Calm images."},"summary":\"""";
    private static final String REST = """
            ","symbols":[],"emotions":[],"themes":["change"],"advice":["Write it down."],
            "cautions":["One night is little."],"references":[]}""";

    private final Queue<Call> begun = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    public PromptedModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/chat", this::chat);
        server.start();
    }

    /** What a node has to be told to ask this model. */
    public String setting() {
        return "--dreamlog.ollama.base-url=http://localhost:" + server.getAddress().getPort();
    }

    /** The next call that comes, or has come and was not asked for yet. */
    public Call call() throws InterruptedException {
        Call call = calls.poll(60, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("nobody asks the model");
        }
        return call;
    }

    /** Leaves nobody waiting whom a test forgot. */
    public void finishAll() {
        begun.forEach(Call::finish);
        begun.clear();
        calls.clear();
    }

    private void chat(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/x-ndjson");
            exchange.sendResponseHeaders(200, 0);
            Call call = new Call();
            begun.add(call);
            calls.add(call);
            call.speak(exchange.getResponseBody());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** One answer that is being given. */
    public static final class Call {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        private Call() {
            lines.add(line(BEGINNING, "\"done\":false"));
        }

        /** Says a sentence and begins the next: people are told a sentence when it is over. */
        public Call say(String sentence) {
            lines.add(line(sentence + " And ", "\"done\":false"));
            return this;
        }

        /** Says one more sentence and comes to a good end. */
        public void finish() {
            lines.add(line(LAST_SENTENCE, "\"done\":false"));
            lines.add(line(REST, "\"done\":false"));
            lines.add(line("", "\"done\":true,\"done_reason\":\"stop\",\"eval_count\":412"));
        }

        private void speak(OutputStream out) throws IOException, InterruptedException {
            boolean done = false;
            while (!done) {
                String line = lines.take();
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
                done = line.contains("done_reason");
            }
        }

        private static String line(String content, String end) {
            return "{\"model\":\"llama3.2\",\"created_at\":\"2026-11-21T04:00:00.123456789Z\",\"message\":{\"role\":"
                    + "\"assistant\",\"content\":" + JSON.writeValueAsString(content) + "}," + end + "}\n";
        }
    }
}
