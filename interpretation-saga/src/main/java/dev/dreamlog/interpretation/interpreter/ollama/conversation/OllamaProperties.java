package dev.dreamlog.interpretation.interpreter.ollama.conversation;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where Ollama is and how much it may take: every bound here is ours, whatever the client or the server promise.
 *
 * @param baseUrl such as {@code http://localhost:11434}; empty means there is no model
 * @param models which models may be asked for; the default one always may
 * @param contextLength tokens for question and answer together
 * @param attemptTimeout for everything that belongs to one attempt, the repair included
 */
@ConfigurationProperties("dreamlog.ollama")
public record OllamaProperties(@Nullable String baseUrl, @DefaultValue("llama3.2") String model,
        @DefaultValue List<String> models, @DefaultValue("10240") int contextLength,
        @DefaultValue("5m") Duration keepAlive, @DefaultValue("120s") Duration attemptTimeout,
        @DefaultValue("256KB") DataSize maxAnswerSize) {

    public OllamaProperties {
        models = Stream.concat(Stream.of(model), models.stream()).distinct().toList();
        if (baseUrl != null && !baseUrl.isBlank() && !isHttp(baseUrl)) {
            throw new IllegalArgumentException("dreamlog.ollama.base-url must be an http or https address");
        }
    }

    /** Whether somebody said where Ollama is. */
    public boolean configured() {
        return baseUrl != null && !baseUrl.isBlank();
    }

    private static boolean isHttp(String url) {
        URI uri = URI.create(url.strip());
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
    }
}
