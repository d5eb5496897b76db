package dev.dreamlog.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the HTTP interface with nothing but what any client has: an address and, once signed in, a token. */
public final class Caller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpClient http;
    private final String url;
    private final Map<String, String> headers;
    private final @Nullable Duration patience;

    /** A stranger. */
    public Caller(String url) {
        this(HTTP, url, Map.of(), null);
    }

    private Caller(HttpClient http, String url, Map<String, String> headers, @Nullable Duration patience) {
        this.http = http;
        this.url = url;
        this.headers = headers;
        this.patience = patience;
    }

    /** The same client at another of this machine's addresses, such as {@code 127.0.0.2}. */
    public Caller from(String address) {
        HttpClient there = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build();
        return new Caller(there, url, headers, patience);
    }

    /** The same client with one more header on every call. */
    public Caller with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(http, url, more, patience);
    }

    /** The same client, who hangs up after this time and does not know then what became of the call. */
    public Caller impatient(Duration most) {
        return new Caller(http, url, headers, most);
    }

    /** Joins under a fresh address and signs in. */
    public Caller joined(String email, String password) {
        post("/accounts", Map.of("email", email, "password", password, "displayName", "Somebody")).hasStatus(201);
        return signedIn(email, password);
    }

    public Caller signedIn(String email, String password) {
        Answer session = post("/sessions", Map.of("email", email, "password", password)).hasStatus(200);
        return with("Authorization", "Bearer " + session.at("/accessToken"));
    }

    /** The same person at another node. */
    public Caller at(Caller other) {
        return new Caller(http, other.url, headers, patience);
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return call("PATCH", path, body);
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** Reads along until it is closed. */
    public EventStream follow(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        headers.forEach(request::setHeader);
        try {
            return new EventStream(http.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(url + (path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/problems")
                || path.startsWith("/actuator")
                        ? path
                        : "/api/v1" + path));
    }

    /** Any call; a body that is a text is sent as it is. */
    public Answer call(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        headers.forEach(request::setHeader);
        if (patience != null) {
            request.timeout(patience);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
            request.setHeader("Content-Type", "application/json").method(method, BodyPublishers.ofString(text));
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The text at a JSON pointer; empty when there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        public Answer hasStatus(int expected) {
            if (status() != expected) {
                throw new AssertionError("expected " + expected + " but was " + status() + ": " + response.body());
            }
            return this;
        }
    }
}
