package dev.dreamlog.social.visibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

/**
 * What goes over the wire to one reader: pages that may have been kept since they were turned last.
 *
 * @param reader who names the last write
 */
record Sent(Caller reader) {

    /** The posts among these, as the feed shows them. */
    List<String> feed(Set<String> posts, Instant since) {
        List<String> found = new ArrayList<>();
        String page = "/feed?limit=40";
        while (!page.isEmpty()) {
            Answer answer = reader.get(page).hasStatus(200);
            List<JsonNode> items = answer.json().at("/items").valueStream().toList();
            items.stream().filter(post -> posts.contains(post.at("/id").asString())).map(JsonNode::toString)
                    .forEach(found::add);
            boolean more = !items.isEmpty() && Instant.parse(items.getLast().at("/sharedAt").asString()).isAfter(since);
            page = more ? answer.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1") : "";
        }
        return found;
    }

    String totals() {
        return reader.get("/engagement/me").hasStatus(200).response().body();
    }
}
