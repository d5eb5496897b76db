package dev.dreamlog.app.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several people share, hide and read in any order, over and over, with the caches of the server and those of all
 * their browsers between them; whatever is read is compared with a model of who may see what.
 */
class MixedUpReadersIT extends Attack {

    private static final int STEPS = 200;
    private static final List<String> CIRCLES = List.of("PRIVATE", "FRIENDS", "PUBLIC");
    private final long seed = Long.getLong("attack.seed", 20_261_121);
    private final Random dice = new Random(seed);
    private final List<Optional<Person>> readers = new ArrayList<>(List.of(Optional.empty()));
    private final Map<String, Shown> dreams = new HashMap<>();
    /** What any browser has kept, by path and tag. */
    private final Map<String, Map<String, JsonNode>> kept = new HashMap<>();
    private String lastWrite = "";

    /** How a dream is shown now, as its dreamer was told. */
    private record Shown(Person dreamer, String circle, boolean anonymous) {

        boolean mayBeSeenBy(Optional<Person> reader) {
            return circle.equals("PUBLIC") || (circle.equals("FRIENDS") && isOwn(reader));
        }

        boolean isOwn(Optional<Person> reader) {
            return reader.filter(dreamer::equals).isPresent();
        }
    }

    @BeforeAll
    void three_people_with_two_dreams_each() {
        for (Person one : List.of(victim, attacker, joined())) {
            readers.add(Optional.of(one));
            dreams.put(one.dream(), new Shown(one, "PRIVATE", false));
            dreams.put(one.dream(), new Shown(one, "PRIVATE", false));
        }
    }

    @Test
    void no_private_row_is_ever_served() {
        for (int step = 0; step < STEPS; step++) {
            String dream = any(List.copyOf(dreams.keySet()));
            if (dice.nextInt(3) == 0) {
                show(dream);
            }
            read(any(readers), any(List.of("/feed?limit=100", "/journal?limit=100", "/dreams/" + dream,
                    "/posts/" + dream, "/posts/" + dream + "/comments")), dream, "seed " + seed + ", step " + step);
        }
        assertThat(kept).hasSizeGreaterThan(10);
    }

    private void show(String dream) {
        Person dreamer = shown(dream).dreamer();
        Shown after = new Shown(dreamer, any(CIRCLES), dice.nextBoolean());
        lastWrite = dreamer.caller().with("If-Match", dreamer.caller().get("/dreams/" + dream).header("ETag"))
                .put("/dreams/" + dream + "/visibility",
                        Map.of("visibility", after.circle(), "anonymous", after.anonymous()))
                .hasStatus(200).header("Consistency-Token");
        dreams.put(dream, after);
    }

    private void read(Optional<Person> reader, String path, String dream, String when) {
        Caller caller = reader.map(Person::caller).orElseGet(() -> new Caller("http://localhost:" + port))
                .with("Prefer", "handling=strict");
        Map<String, JsonNode> browsers = kept.computeIfAbsent(path, _ -> new HashMap<>());
        String tag = browsers.isEmpty() ? "\"none\"" : any(List.copyOf(browsers.keySet()));
        Answer answer = (lastWrite.isEmpty() ? caller : caller.with("Consistency-Token", lastWrite))
                .with("If-None-Match", tag).get(path);
        Shown shown = shown(dream);
        boolean allowed = switch (path.split("[/?]", -1)[1]) {
            case "journal" -> reader.isPresent();
            case "dreams" -> shown.isOwn(reader);
            case "posts" -> shown.mayBeSeenBy(reader);
            default -> true;
        };
        assertThat(answer.status()).as(when + ": " + path + " " + answer)
                .isIn(allowed ? List.of(200, 304) : List.of(401, 404));
        if (!allowed) {
            return;
        }
        JsonNode seen = answer.status() == 304 ? Objects.requireNonNull(browsers.get(tag)) : answer.json();
        browsers.put(answer.header("ETag"), seen);
        assertThat(answer.header("Cache-Control")).as(when).doesNotContain(reader.isPresent() ? "public" : "none");
        assertThat(answer.header("Consistency")).as(when).isEmpty();
        check(reader, path, seen, when);
    }

    private void check(Optional<Person> reader, String path, JsonNode seen, String when) {
        List<JsonNode> posts = path.startsWith("/feed") ? seen.path("items").valueStream().toList()
                : path.matches("/posts/[^/]+") ? List.of(seen) : List.of();
        for (JsonNode post : posts) {
            Shown shown = dreams.get(post.path("id").asString());
            if (shown != null) {
                assertThat(shown.mayBeSeenBy(reader)).as(when + ": " + path + " " + post).isTrue();
                assertThat(post.has("dreamer")).as(when + ": " + path + " " + post).isEqualTo(!shown.anonymous());
            }
        }
        if (path.startsWith("/journal")) {
            assertThat(seen.path("items")).as(when)
                    .allMatch(one -> shown(one.path("id").asString()).isOwn(reader)).hasSize(2);
        }
    }

    private Shown shown(String dream) {
        return Objects.requireNonNull(dreams.get(dream));
    }

    private <T> T any(List<T> some) {
        return some.get(dice.nextInt(some.size()));
    }
}
