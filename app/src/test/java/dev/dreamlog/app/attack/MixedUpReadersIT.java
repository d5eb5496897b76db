package dev.dreamlog.app.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import dev.dreamlog.testing.Caller;
import dev.dreamlog.testing.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several people share, hide, befriend, block and read in any order, over and over, with the caches of the server and those of all
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

    /** Of pairs in both orders. */
    private final Set<List<String>> friends = new HashSet<>();
    /** Of who blocks and who is blocked. */
    private final Set<List<String>> blocks = new HashSet<>();

    /** How a dream is shown now, as its dreamer was told. */
    private record Shown(Person dreamer, String circle, boolean anonymous) {

        boolean isOwn(Optional<Person> reader) {
            return reader.filter(dreamer::equals).isPresent();
        }
    }

    private boolean maySee(Optional<Person> reader, Shown shown) {
        boolean friend = reader.filter(one -> friends.contains(List.of(one.id(), shown.dreamer().id()))).isPresent();
        boolean blocked = reader.filter(one -> blocks.contains(List.of(one.id(), shown.dreamer().id()))
                || blocks.contains(List.of(shown.dreamer().id(), one.id()))).isPresent();
        return switch (shown.circle()) {
            case "FRIENDS" -> shown.isOwn(reader) || friend;
            case "PUBLIC" -> shown.anonymous() || !blocked;
            default -> false;
        };
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
            if (dice.nextInt(5) == 0) {
                meet(any(readers), any(readers));
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

    /** Two become friends or block each other, and take that back when they meet again. */
    private void meet(Optional<Person> somebody, Optional<Person> another) {
        if (somebody.isEmpty() || another.isEmpty() || somebody.equals(another)) {
            return;
        }
        Person one = somebody.get();
        Person other = another.get();
        List<String> pair = List.of(one.id(), other.id());
        boolean blocked = blocks.contains(pair) || blocks.contains(pair.reversed());
        if (blocks.remove(pair)) {
            wish(one, "DELETE", "blocks", other);
        } else if (dice.nextBoolean()) {
            wish(one, "PUT", "blocks", other);
            blocks.add(pair);
            friends.removeAll(List.of(pair, pair.reversed()));
        } else if (friends.contains(pair)) {
            wish(one, "DELETE", "friends", other);
            friends.removeAll(List.of(pair, pair.reversed()));
        } else if (!blocked) {
            wish(one, "PUT", "friends", other);
            wish(other, "PUT", "friends", one);
            friends.addAll(List.of(pair, pair.reversed()));
        }
    }

    private void wish(Person one, String method, String what, Person other) {
        Answer done = one.caller().call(method, "/" + what + "/" + other.id(), null);
        assertThat(done.status()).as(what).isIn(200, 204);
        lastWrite = done.header("Consistency-Token");
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
            case "posts" -> maySee(reader, shown);
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
                assertThat(maySee(reader, shown)).as(when + ": " + path + " " + post).isTrue();
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
