package dev.dreamlog.bench.installation;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who signs in again and again, audits the log when they may, and may leave. */
public final class Member {

    private static final JsonMapper JSON = new JsonMapper();

    private final String email;
    private final String password = UUID.randomUUID().toString();

    private Member(String email) {
        this.email = email;
    }

    public static Member join(Node node) throws IOException, InterruptedException {
        Member member = new Member(UUID.randomUUID() + "@example.org");
        Dreamer.send(Dreamer.post(node, "/accounts", JSON.writeValueAsString(
                Map.of("email", member.email, "password", member.password, "displayName", "Somebody"))), 201);
        return member;
    }

    /** By which an operator names them. */
    public String email() {
        return email;
    }

    /** A secret for programs that audit; only for whoever may. */
    public String auditKey(Node node) throws IOException, InterruptedException {
        HttpResponse<String> key = Dreamer
                .send(Dreamer.post(node, "/api-keys", "{\"name\":\"audit\",\"scopes\":[\"audit\"]}")
                        .header("Authorization", authorization(node)), 201);
        return JSON.readTree(key.body()).at("/key").asString();
    }

    public JsonNode get(Node node, String path) throws IOException, InterruptedException {
        return JSON.readTree(Dreamer.send(
                Dreamer.request(node, path).header("Authorization", authorization(node)).GET(), 200).body());
    }

    public void post(Node node, String path, int expected) throws IOException, InterruptedException {
        Dreamer.send(Dreamer.post(node, path, "").header("Authorization", authorization(node)), expected);
    }

    /** The checkpoint of the log, as a text that proves itself. */
    public String checkpoint(Node node) throws IOException, InterruptedException {
        return Dreamer.send(Dreamer.request(node, "/audit/checkpoint").header("Accept", "text/plain")
                .header("Authorization", authorization(node)).GET(), 200).body();
    }

    /** For good. */
    public void leave(Node node) throws IOException, InterruptedException {
        Dreamer.send(Dreamer.request(node, "/accounts/me").header("Content-Type", "application/json")
                .header("Authorization", authorization(node))
                .method("DELETE", BodyPublishers.ofString(JSON.writeValueAsString(Map.of("password", password)))), 202);
    }

    public boolean isKnown(Node node) throws IOException, InterruptedException {
        return Dreamer.answer(signIn(node)).statusCode() == 200;
    }

    private HttpRequest.Builder signIn(Node node) {
        return Dreamer.post(node, "/sessions", JSON.writeValueAsString(Map.of("email", email, "password", password)));
    }

    /** Once, for all that is to be asked: to prove a password again costs the node more than most answers. */
    public Dreamer signedIn(Node node) throws IOException, InterruptedException {
        return new Dreamer(accessToken(node));
    }

    /** Anew each time: what was signed before a disaster may not be known after it. */
    private String authorization(Node node) throws IOException, InterruptedException {
        return "Bearer " + accessToken(node);
    }

    private String accessToken(Node node) throws IOException, InterruptedException {
        return JSON.readTree(Dreamer.send(signIn(node), 200).body()).at("/accessToken").asString();
    }
}
