package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

/** Somebody with an account who records dreams at one node and looks for them at another. */
public final class Dreamer {

    /** A node that has just started on a busy machine takes its time for the first answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String DREAM = dream(8);
    /** Twenty of these make a page of about twelve kilobytes. */
    private static final String POST = dream(4);

    private final String authorization;

    Dreamer(String accessToken) {
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
        return record(node, DREAM);
    }

    private UUID record(Node node, String dream) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(post(node, "/dreams", dream).header("Authorization", authorization), 201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Returns when everybody may read the dream. */
    public UUID share(Node node) throws IOException, InterruptedException {
        UUID dream = record(node, POST);
        send(request(node, "/dreams/" + dream + "/visibility").header("Content-Type", "application/json")
                .header("Authorization", authorization).header("If-Match", "\"1\"")
                .PUT(BodyPublishers.ofString("{\"visibility\":\"PUBLIC\"}")), 200);
        return dream;
    }

    /** The whole of a request that says who it is from, for whoever sends it by hand. */
    public byte[] request(String method, String path, String body) {
        return ask(method, path, "Authorization: " + authorization + "\r\n", body);
    }

    /** The same from nobody. */
    public static byte[] stranger(String path) {
        return ask("GET", path, "", "");
    }

    /** What is sent to record a dream. */
    public byte[] recording() {
        return request("POST", "/api/v1/dreams", DREAM);
    }

    /** The same with a key, under which it is recorded once however often it is sent. */
    public byte[] recordingOnce() {
        return ask("POST", "/api/v1/dreams",
                "Authorization: " + authorization + "\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n", DREAM);
    }

    private static String dream(int sentences) {
        return JSON.writeValueAsString(Map.of("title", "The house by the sea", "mood", 1, "lucidity", 2, "language",
                "en", "tags", new String[]{"sea"}, "text",
                "I walked through a house I had never seen, and yet I knew every door of it. ".repeat(sentences)));
    }

    private static byte[] ask(String method, String path, String more, String body) {
        String content = body.isEmpty() ? ""
                : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
        return (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + content + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    static HttpRequest.Builder post(Node node, String path, String body) {
        return request(node, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    static HttpRequest.Builder request(Node node, String path) {
        return HttpRequest.newBuilder(node.at(path)).timeout(PATIENCE);
    }

    static HttpResponse<String> answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static HttpResponse<String> send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(request);
        if (answer.statusCode() != expected) {
            throw new IOException(answer + ": " + answer.body());
        }
        return answer;
    }
}
