package dev.dreamlog.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with an HTTP client, signed in or not. */
final class Visitor {

    static final String PASSWORD = "seven hills at night";
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    final String email;
    final String id;
    final @Nullable String token;
    final @Nullable String refreshToken;

    private Visitor(int port, String email, String id, @Nullable String token, @Nullable String refreshToken) {
        this.port = port;
        this.email = email;
        this.id = id;
        this.token = token;
        this.refreshToken = refreshToken;
    }

    static Visitor stranger(int port) {
        return new Visitor(port, "", "", null, null);
    }

    /** Somebody who has just joined and signed in. */
    static Visitor joined(int port) {
        Visitor stranger = stranger(port);
        String email = "visitor-" + UUID.randomUUID() + "@example.org";
        JsonNode account = stranger.post("/accounts", newcomer(email)).json();
        return stranger.signIn(email, account.get("id").asString());
    }

    static Map<String, Object> newcomer(String email) {
        return Map.of("email", email, "password", PASSWORD, "displayName", "Ада 😀");
    }

    Visitor signIn(String email, String id) {
        JsonNode session = post("/sessions", Map.of("email", email, "password", PASSWORD)).json();
        return new Visitor(port, email, id, session.get("accessToken").asString(),
                session.get("refreshToken").asString());
    }

    Visitor with(@Nullable String otherToken) {
        return new Visitor(port, email, id, otherToken, refreshToken);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, @Nullable Object body, String... headers) {
        return send("POST", path, body == null ? null : JSON.writeValueAsString(body), headers);
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = request(path, headers);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(request);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path, String... headers) {
        String under = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + under))
                .timeout(Duration.ofSeconds(20)).setHeader("Content-Type", "application/json");
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        return request;
    }

    /** What came back. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        @Nullable
        String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        JsonNode json() {
            return JSON.readTree(http.body());
        }

        String code() {
            return json().path("code").asString();
        }

        @Override
        public String toString() {
            return http.statusCode() + " " + http.headers().map() + " " + http.body();
        }
    }
}
