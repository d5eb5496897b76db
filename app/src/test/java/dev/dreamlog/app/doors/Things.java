package dev.dreamlog.app.doors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller;
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
            case "reports" -> new OwnersDream(company).after(state).asReport();
            case "comments" -> comment(state);
            case "accounts" -> Thing.with(company.newcomer().id(), Map.of("email", Company.freshEmail()));
            case "acquaintances" -> Thing.seenAt(company.settledAt(), company.person(state).id());
            case "notifications" -> notification(new OwnersDream(company).after("public").asDream());
            case "sessions" -> session(company.person("owner"));
            case "api-keys" -> Thing.named(company.caller("owner")
                    .post("/api-keys", Map.of("name", "Bedside button", "scopes", List.of("read"))).hasStatus(201)
                    .at("/id"));
            case "audit" -> audited(state);
            default -> throw new IllegalArgumentException(things);
        };
    }

    /** Said by one of the two friends under a dream of the other's, such as {@code friend-withdrawn} by the friend. */
    private Thing comment(String state) {
        List<String> said = List.of(state.split("-", -1));
        Caller author = company.caller(said.getFirst());
        Caller dreamer = company.caller(said.getFirst().equals("owner") ? "friend" : "owner");
        String post = dreamer.post("/dreams", Map.of("text", "Everybody was talking at once.")).hasStatus(201)
                .at("/id");
        String version = visible(dreamer, post, "\"1\"", "PUBLIC");
        String comment = author.post("/posts/" + post + "/comments", Map.of("text", "Who was first?")).hasStatus(201)
                .at("/id");
        if (said.contains("withdrawn")) {
            visible(dreamer, post, version, "PRIVATE");
        }
        return Thing.named(comment);
    }

    private static String visible(Caller dreamer, String post, String version, String visibility) {
        return dreamer.with("If-Match", version)
                .put("/dreams/" + post + "/visibility", Map.of("visibility", visibility)).hasStatus(200).header("ETag");
    }

    private Thing audited(String state) {
        return switch (state) {
            case "known" -> Thing.named(rebuilt());
            case "public" -> new OwnersDream(company).after(state).asDream();
            default -> Thing.named(UUID.randomUUID().toString());
        };
    }

    private Thing notification(Thing post) {
        String written = company.caller("friend").post("/posts/" + post.id() + "/comments", Map.of("text", "Mine too!"))
                .hasStatus(201).header("Consistency-Token");
        String told = company.caller("owner").with("Consistency-Token", written).get("/notifications").hasStatus(200)
                .at("/items/0/id");
        return new Thing(told, "\"1\"", written, Map.of("upTo", told), Set.of(), Set.of(), Set.of());
    }

    /** A projection that shows all there can be to it, whatever others have done to it before. */
    private String rebuilt() {
        Caller auditor = company.caller("AUDITOR");
        String path = "/audit/projections/social.reports";
        for (String work : List.of("rebuild", "verification")) {
            auditor.post(path + "/" + work, "").hasStatus(202);
            Awaitility.await().until(() -> auditor.get(path).at("/" + work + "/state").equals("DONE"));
        }
        return "social.reports";
    }

    private Thing session(Company.Person owner) {
        Answer begun = company.newSession(owner);
        JsonNode sessions = company.bearer(begun.at("/accessToken")).get("/sessions").hasStatus(200).json();
        String id = sessions.path("items").valueStream().filter(one -> one.path("current").asBoolean()).findFirst()
                .orElseThrow().path("id").asString();
        return Thing.with(id, Map.of("email", owner.email(), "refreshToken", begun.at("/refreshToken")));
    }
}
