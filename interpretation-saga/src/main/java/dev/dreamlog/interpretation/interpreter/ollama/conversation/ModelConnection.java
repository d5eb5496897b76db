package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

/**
 * One exchange with the server, on the calling thread: an interrupt at any moment, before the first byte too, closes
 * the connection. The library's own transport cannot be cancelled before the model has begun to speak.
 *
 * <p>Each exchange has a client of its own and shuts it down. A shared client loses sight of an answer whose headers
 * come in the very moment of the interrupt: nobody is handed the body, and nobody closes its connection.
 */
record ModelConnection(long answerBytes, ReplyCollector collector) implements HttpClient {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final int LONGEST_REASON = 1024;

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        java.net.http.HttpClient http = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST_CONNECT).build();
        try {
            HttpResponse<InputStream> response = http.send(onTheWire(request), BodyHandlers.ofInputStream());
            try (InputStream body = new BoundedBody(response.body(), answerBytes)) {
                if (response.statusCode() == 200)
                    parser.parse(body, new WatchedListener(listener, collector));
                else
                    collector.onError(refusal(response.statusCode(), body).failure());
            }
        } catch (IOException e) {
            collector.onError(Trouble.MODEL_UNREACHABLE.failure());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            collector.onError(Trouble.CANCELLED.failure());
        } finally {
            http.shutdownNow();
        }
    }

    /** Ollama says in JSON that a model is missing; another 404 means that this is not Ollama's address. */
    private static Trouble refusal(int status, InputStream body) throws IOException {
        if (status != 404)
            return Trouble.of(status);
        String reason = new String(body.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8);
        return reason.startsWith("{\"error\"") ? Trouble.MODEL_MISSING : Trouble.MODEL_REFUSED;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are streamed");
    }

    private static java.net.http.HttpRequest onTheWire(HttpRequest request) {
        java.net.http.HttpRequest.Builder wire = java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
        request.headers().forEach((name, values) -> values.forEach(value -> wire.header(name, value)));
        return wire.POST(BodyPublishers.ofString(request.body())).build();
    }
}
