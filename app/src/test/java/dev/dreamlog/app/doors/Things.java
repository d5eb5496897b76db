package dev.dreamlog.app.doors;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller.Answer;

/** Makes the things of a company's owner, in any state that a table names. */
final class Things {

    private final Company company;

    Things(Company company) {
        this.company = company;
    }

    Thing make(String things, String state) {
        return switch (things) {
            case "dreams", "posts" -> new OwnersDream(company).after(state).asDream();
            case "interpretations" -> new OwnersDream(company).interpreted().after(state).asInterpretation();
            case "accounts" -> Thing.with(company.newcomer().id(), Map.of("email", Company.freshEmail()));
            case "acquaintances" -> Thing.seenAt(company.settledAt(), company.person(state).id());
            case "sessions" -> session(company.person("owner"));
            case "api-keys" -> Thing.named(company.caller("owner")
                    .post("/api-keys", Map.of("name", "Bedside button", "scopes", List.of("read"))).hasStatus(201)
                    .at("/id"));
            case "audit" -> Thing.named(state.equals("known") ? "engagement.counters" : UUID.randomUUID().toString());
            default -> throw new IllegalArgumentException(things);
        };
    }

    private Thing session(Company.Person owner) {
        Answer begun = company.newSession(owner);
        JsonNode sessions = company.bearer(begun.at("/accessToken")).get("/sessions").hasStatus(200).json();
        String id = sessions.path("items").valueStream().filter(one -> one.path("current").asBoolean()).findFirst()
                .orElseThrow().path("id").asString();
        return Thing.with(id, Map.of("email", owner.email(), "refreshToken", begun.at("/refreshToken")));
    }
}
