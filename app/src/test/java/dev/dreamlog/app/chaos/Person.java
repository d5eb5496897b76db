package dev.dreamlog.app.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import dev.dreamlog.testing.Caller.Answer;

/** Somebody with wishes of all sorts, one after the other, who remembers what was granted. */
final class Person {

    private final Client client;
    private final Random chance;
    private final Memory memory;
    private final List<OwnDream> dreams = new ArrayList<>();
    private final Set<String> liked = new HashSet<>();
    private final Set<String> leftAlone = new HashSet<>();
    private final AtomicInteger granted = new AtomicInteger();
    private @Nullable Wish lastWithKey;
    private @Nullable Answer lastAnswer;

    Person(Client client, long seed) {
        this.client = client;
        this.chance = new Random(seed);
        this.memory = new Memory(client.insist(Wish.read("/accounts/me")).at("/id"));
    }

    Client client() {
        return client;
    }

    Memory memory() {
        return memory;
    }

    /** So far, also while this person is still wishing. */
    int granted() {
        return granted.get();
    }

    /** A dream that everybody may read from here on. */
    String post() {
        String id = record(-1);
        share(dreams.removeLast());
        return id;
    }

    void wish(int times, List<String> posts) {
        for (int i = 0; i < times; i++) {
            OwnDream dream = dreams.isEmpty() ? null : dreams.get(chance.nextInt(dreams.size()));
            String post = posts.get(chance.nextInt(posts.size()));
            int what = chance.nextInt(100);
            if (dream == null || what < 40) {
                record(-1);
            } else if (what < 55) {
                revise(dream);
            } else if (what < 65) {
                share(dream);
            } else if (what < 70 && !leftAlone.contains(dream.id)) {
                favour(dream);
            } else if (what < 75 && !dream.shared) {
                throwAwayAndBringBack(dream);
            } else if (what < 85 && !leftAlone.contains(post)) {
                like(post);
            } else if (what < 93) {
                comment(post);
            } else {
                ask(dream.id);
            }
            granted.incrementAndGet();
        }
    }

    /** At one node, or with -1 at whichever answers. */
    String record(int node) {
        Wish wish = Wish.create("/dreams", Map.of("text", "A dream that is called " + chance.nextLong()), 201);
        String id = created(wish, node < 0 ? client.insist(wish) : client.insistAt(node, wish)).at("/id");
        memory.happened(id, "dream.recorded");
        dreams.add(new OwnDream(id));
        return id;
    }

    /** The answer's address. */
    String ask(String dream) {
        Answer asked = create("/dreams/" + dream + "/interpretations", Map.of("tradition", "COGNITIVE"), 202);
        memory.happened(asked.at("/id"), "interpretation.requested");
        return "/interpretations/" + asked.at("/id");
    }

    /** Whether the last wish under a key, asked once more, gets the very same answer. */
    boolean isAnsweredAlike() {
        return lastWithKey == null || lastAnswer == null
                || client.insist(lastWithKey).response().body().equals(lastAnswer.response().body());
    }

    private void revise(OwnDream dream) {
        client.insist(Wish.change("PATCH", "/dreams/" + dream.id, Map.of("title", "Title " + chance.nextLong()),
                dream.version, 200));
        happened(dream, "dream.revised");
    }

    private void share(OwnDream dream) {
        client.insist(Wish.change("PUT", "/dreams/" + dream.id + "/visibility",
                Map.of("visibility", dream.shared ? "PRIVATE" : "PUBLIC"), dream.version, 200));
        happened(dream, dream.shared ? "dream.withdrawn" : "dream.shared");
        dream.shared = !dream.shared;
    }

    private void favour(OwnDream dream) {
        set(dream.id, Wish.set(dream.favourite ? "DELETE" : "PUT", "/dreams/" + dream.id + "/favourite"));
        happened(dream, dream.favourite ? "dream.unfavoured" : "dream.favoured");
        dream.favourite = !dream.favourite;
    }

    private void throwAwayAndBringBack(OwnDream dream) {
        client.insist(Wish.change("DELETE", "/dreams/" + dream.id, null, dream.version, 204));
        happened(dream, "dream.deleted");
        create("/dreams/" + dream.id + "/restoration", "", 200);
        happened(dream, "dream.restored");
    }

    private void like(String post) {
        boolean takeBack = liked.contains(post);
        set(post, Wish.set(takeBack ? "DELETE" : "PUT", "/posts/" + post + "/like"));
        memory.happened("post:" + post, takeBack ? "social.post-unliked" : "social.post-liked");
        if (!liked.add(post)) {
            liked.remove(post);
        }
    }

    /** With neither key nor version, a try that comes late would do again what was taken back meanwhile. */
    private void set(String about, Wish wish) {
        int before = client.leftBehind();
        client.insist(wish);
        if (client.leftBehind() > before) {
            leftAlone.add(about);
        }
    }

    private void comment(String post) {
        create("/posts/" + post + "/comments", Map.of("text", "It reminds me of " + chance.nextLong()), 201);
        memory.happened("post:" + post, "social.post-commented");
    }

    private Answer create(String path, Object body, int status) {
        Wish wish = Wish.create(path, body, status);
        return created(wish, client.insist(wish));
    }

    private Answer created(Wish wish, Answer answer) {
        memory.keyUsed();
        lastWithKey = wish;
        lastAnswer = answer;
        return answer;
    }

    private void happened(OwnDream dream, String event) {
        memory.happened(dream.id, event);
        dream.version++;
    }

    /** As its dreamer knows it. */
    private static final class OwnDream {

        private final String id;
        private long version = 1;
        private boolean shared;
        private boolean favourite;

        OwnDream(String id) {
            this.id = id;
        }
    }
}
