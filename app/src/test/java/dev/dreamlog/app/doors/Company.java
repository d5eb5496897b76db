package dev.dreamlog.app.doors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.testing.Caller;

/**
 * Everybody who may knock at the doors of one owner's things. They are called as in the tables: {@code stranger} is
 * somebody, {@code owner.expired} is the owner with an expired token, {@code owner.read} a program of the owner's with
 * a key to read. {@code friend} is the owner's friend, {@code blocked} whom the owner blocks; nobody else joins before
 * they are called for.
 */
final class Company {

    /** As in the handbook, whose examples are sent. */
    static final String PASSWORD = "seven sleepy herons";
    private static final List<String> OFFICES = List.of("IMAM", "AUDITOR", "ADMIN");

    private final Caller anonymous;
    private final BiConsumer<AccountId, Role> appoint;
    private final UnaryOperator<String> expired;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Caller> callers = new HashMap<>();
    private String settledAt = "";

    /**
     * Nobody yet.
     *
     * @param expired makes of an access token the same one as it would be after its time
     */
    Company(Caller anonymous, BiConsumer<AccountId, Role> appoint, UnaryOperator<String> expired) {
        this.anonymous = anonymous;
        this.appoint = appoint;
        this.expired = expired;
    }

    /** One with an account. */
    record Person(String id, String email, String displayName, String accessToken, Caller caller) {}

    synchronized Caller caller(String name) {
        Caller known = callers.get(name);
        if (known == null) {
            known = make(name);
            callers.put(name, known);
        }
        return known;
    }

    synchronized Person person(String name) {
        if (people.isEmpty()) {
            settle();
        }
        Person known = people.get(name);
        if (known == null) {
            known = join(name);
            people.put(name, known);
        }
        return known;
    }

    /** The consistency token with which everybody is seen to be what they are to each other. */
    String settledAt() {
        person("owner");
        return settledAt;
    }

    /** Somebody who has nothing to do with all the others. */
    Person newcomer() {
        return join("newcomer");
    }

    /** Signs in once more. */
    Caller.Answer newSession(Person person) {
        return anonymous.post("/sessions", Map.of("email", person.email(), "password", PASSWORD)).hasStatus(200);
    }

    static String freshEmail() {
        return UUID.randomUUID() + "@dreamlog.example";
    }

    private Caller make(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return name.equals("anonymous") ? anonymous : person(name).caller();
        }
        Person person = person(name.substring(0, dot));
        String way = name.substring(dot + 1);
        return switch (way) {
            case "expired" -> bearer(expired.apply(person.accessToken()));
            case "revoked" -> revoked(person);
            default -> program(person, List.of(way.split("-", -1)));
        };
    }

    private Caller program(Person person, List<String> scopes) {
        return bearer(person.caller().post("/api-keys", Map.of("name", "A program", "scopes", scopes)).hasStatus(201)
                .at("/key"));
    }

    private Caller revoked(Person person) {
        Caller second = bearer(newSession(person).at("/accessToken"));
        second.delete("/sessions/current").hasStatus(204);
        return second;
    }

    private void settle() {
        Person owner = join("owner");
        Person friend = join("friend");
        Person blocked = join("blocked");
        people.putAll(Map.of("owner", owner, "friend", friend, "blocked", blocked));
        owner.caller().call("PUT", "/friends/" + friend.id(), null).hasStatus(200);
        friend.caller().call("PUT", "/friends/" + owner.id(), null).hasStatus(200);
        settledAt = owner.caller().call("PUT", "/blocks/" + blocked.id(), null).hasStatus(204)
                .header("Consistency-Token");
    }

    private Person join(String name) {
        String email = freshEmail();
        String displayName = name + " " + UUID.randomUUID();
        String id = anonymous
                .post("/accounts", Map.of("email", email, "password", PASSWORD, "displayName", displayName))
                .hasStatus(201).at("/id");
        if (OFFICES.contains(name)) {
            appoint.accept(AccountId.of(id), Role.valueOf(name));
        }
        String token = anonymous.post("/sessions", Map.of("email", email, "password", PASSWORD)).hasStatus(200)
                .at("/accessToken");
        return new Person(id, email, displayName, token, bearer(token));
    }

    Caller bearer(String token) {
        return anonymous.with("Authorization", "Bearer " + token);
    }
}
