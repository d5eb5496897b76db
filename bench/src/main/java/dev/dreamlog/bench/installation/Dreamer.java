package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account who records dreams at one node and looks for them at another. */
public final class Dreamer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String DREAM = JSON.writeValueAsString(Map.of(
            "title", "The house by the sea", "mood", 1, "lucidity", 2, "language", "en", "tags", new String[]{"sea"},
            "text", "I walked through a house I had never seen, and yet I knew every door of it. ".repeat(8)));

    private final String authorization;

    private Dreamer(String accessToken) {
        this.authorization = "Bearer " + accessToken;
    }

    public static Dreamer join(Node node) throws IOException, InterruptedException {
        String password = UUID.randomUUID().toString();
        String email = register(node, password);
        HttpResponse<String> session = send(
                post(node, "/sessions", JSON.writeValueAsString(Map.of("email", email, "password", password))), 200);
        return new Dreamer(JSON.readTree(session.body()).at("/accessToken").asString());
    }

    /** The e-mail address of somebody who has joined and does not sign in. */
    public static String address(Node node) throws IOException, InterruptedException {
        return register(node, UUID.randomUUID().toString());
    }

    private static String register(Node node, String password) throws IOException, InterruptedException {
        String email = UUID.randomUUID() + "@example.org";
        send(post(node, "/accounts",
                JSON.writeValueAsString(Map.of("email", email, "password", password, "displayName", "Somebody"))), 201);
        return email;
    }

    /** Returns when the node has acknowledged the dream. */
    public UUID record(Node node) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(post(node, "/dreams", DREAM).header("Authorization", authorization), 201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    static HttpRequest.Builder post(Node node, String path, String body) {
        return request(node, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder request(Node node, String path) {
        return HttpRequest.newBuilder(node.at(path)).timeout(Duration.ofSeconds(30));
    }

    static HttpResponse<String> send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer + ": " + answer.body());
        }
        return answer;
    }
}
