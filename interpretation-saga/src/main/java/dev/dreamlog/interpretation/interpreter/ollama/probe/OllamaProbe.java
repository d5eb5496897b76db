package dev.dreamlog.interpretation.interpreter.ollama.probe;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.dreamlog.interpretation.interpreter.ollama.conversation.OllamaProperties;

/** Asks Ollama what it has installed; whoever watches the product gets an answer soon, whatever Ollama does. */
public final class OllamaProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long MOST_BYTES = 1024 * 1024;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .build();

    private final List<String> offered;
    private final HttpRequest question;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();

    /** @param properties of an Ollama that is {@link OllamaProperties#configured() configured} */
    public OllamaProbe(OllamaProperties properties) {
        offered = properties.models();
        String base = Objects.requireNonNull(properties.baseUrl()).strip();
        question = HttpRequest.newBuilder(URI.create(base.replaceFirst("/+$", "") + "/api/tags")).build();
    }

    /** Looks now. An interrupt counts as nobody there. */
    public Presence look() {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(question,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == 200 ? presence(response.body()) : away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return away();
        } catch (ExecutionException | TimeoutException | JacksonException e) {
            return away();
        } finally {
            answer.cancel(true);
        }
    }

    private Presence presence(byte[] json) {
        List<String> there = STRICT.readValue(json, Installed.class).models().stream()
                .map(model -> tagged(model.name())).toList();
        return new Presence(true, offered.stream().filter(model -> there.contains(tagged(model))).toList(),
                offered.stream().filter(model -> !there.contains(tagged(model))).toList());
    }

    private Presence away() {
        return new Presence(false, List.of(), offered);
    }

    /** A name without a tag means the latest. */
    private static String tagged(String model) {
        return model.indexOf(':', model.lastIndexOf('/') + 1) < 0 ? model + ":latest" : model;
    }

    /**
     * What was seen.
     *
     * @param reachable whether Ollama answered as Ollama does
     * @param present the offered models that are installed
     * @param missing the offered models that are not
     */
    public record Presence(boolean reachable, List<String> present, List<String> missing) {}

    private record Installed(List<Model> models) {
        record Model(String name) {}
    }
}
