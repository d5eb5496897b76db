package dev.dreamlog.app.doors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

/** A dream of a company's owner, with a mark in every text of it, so that it is recognised wherever it shows. */
final class OwnersDream {

    private static final Map<String, String> ENDORSED = Map.of("decision", "ENDORSED");
    private static final Map<String, String> REASON = Map.of("reason", "It tells where my sister lives.");

    private final String mark = UUID.randomUUID().toString();
    private final Company company;
    private final Caller owner;
    private final String id;
    private String version;
    private String writtenAt;
    private String interpretation = "";
    private String report = "";
    private boolean named;

    OwnersDream(Company company) {
        this.company = company;
        this.owner = company.caller("owner");
        Answer recorded = owner.post("/dreams", Map.of("text", "A snake swam through dark water. " + mark, "title",
                "The snake " + mark, "mood", -1, "lucidity", 3, "emotions", List.of("fear"), "tags",
                List.of("tag-of-" + mark.substring(0, 8)))).hasStatus(201);
        id = recorded.at("/id");
        version = recorded.header("ETag");
        writtenAt = recorded.header("Consistency-Token");
    }

    /** Waits for the answer, so that nothing about it changes any more by itself. */
    OwnersDream interpreted() {
        interpretation = owner.with("Prefer", "wait=20")
                .post("/dreams/" + id + "/interpretations", Map.of("tradition", "JUNGIAN")).hasStatus(200).at("/id");
        return this;
    }

    /** Goes through states one after another, such as {@code public-binned}. */
    OwnersDream after(String states) {
        for (String state : states.split("-", -1)) {
            written(step(state));
        }
        return this;
    }

    Thing asDream() {
        return thing(id, named ? Set.of() : Set.of(ownerId(), company.person("owner").displayName()));
    }

    Thing asInterpretation() {
        return thing(interpretation, Set.of(id, ownerId(), company.person("owner").displayName()));
    }

    /** Judged is what it says: administrators read neither whose it is nor who reported it. */
    Thing asReport() {
        Company.Person friend = company.person("friend");
        return thing(report, Set.of(ownerId(), company.person("owner").displayName(), friend.id(),
                friend.displayName()));
    }

    private Thing thing(String thing, Set<String> whose) {
        return new Thing(thing, version, writtenAt, Map.of(), Set.of(mark),
                Set.of("tag-of-" + mark.substring(0, 8), company.person("owner").email()), whose);
    }

    private String ownerId() {
        return company.person("owner").id();
    }

    private Answer step(String state) {
        Caller inThisVersion = owner.with("If-Match", version);
        named = state.equals("friends") || state.equals("public") || (named && state.equals("hidden"));
        return switch (state) {
            case "private", "withdrawn" -> inThisVersion.put("/dreams/" + id + "/visibility",
                    Map.of("visibility", "PRIVATE"));
            case "friends" -> shared(inThisVersion, Map.of("visibility", "FRIENDS"));
            case "public" -> shared(inThisVersion, Map.of("visibility", "PUBLIC"));
            case "anonymous" -> shared(inThisVersion, Map.of("visibility", "PUBLIC", "anonymous", true));
            case "binned" -> inThisVersion.delete("/dreams/" + id);
            case "asked" -> owner.post("/interpretations/" + interpretation + "/review-request", "");
            case "reviewed" -> company.caller("IMAM").put("/reviews/" + interpretation, ENDORSED);
            case "reported" -> reported();
            case "dismissed" -> decided("DISMISSED");
            case "hidden" -> {
                written(reported());
                yield decided("HIDDEN");
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    private Answer reported() {
        Answer reported = company.caller("friend").post("/posts/" + id + "/reports", REASON);
        report = reported.at("/id");
        return reported;
    }

    private Answer decided(String decision) {
        return company.caller("ADMIN").put("/reports/" + report, Map.of("decision", decision));
    }

    /** Its owner speaks under it, which would give away who dreamt what is shared without a name. */
    private Answer shared(Caller inThisVersion, Map<String, ?> visibility) {
        Answer shared = inThisVersion.put("/dreams/" + id + "/visibility", visibility);
        written(shared);
        return owner.post("/posts/" + id + "/comments", Map.of("text", "More of it " + mark));
    }

    private void written(Answer write) {
        if (write.status() >= 300) {
            throw new AssertionError(write.status() + " " + write.response().body());
        }
        version = write.header("ETag").isEmpty() ? version : write.header("ETag");
        writtenAt = write.header("Consistency-Token");
    }
}
