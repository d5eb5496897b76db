package dev.dreamlog.bench.reading;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import dev.dreamlog.bench.installation.Dreamer;

/** What people do, in hundredths: 80 read the feed, 15 their journal, 5 write, and of these two change the feed. */
enum Request {
    FEED("GET /feed", 80, 200), JOURNAL("GET /journal", 15, 200), RECORD("POST /dreams", 3,
            201), LIKE("PUT or DELETE /posts/{id}/like", 2, 204);

    private final String title;
    private final int share;
    private final int expected;

    Request(String title, int share, int expected) {
        this.title = title;
        this.share = share;
        this.expected = expected;
    }

    static Request any(RandomGenerator chance) {
        int left = chance.nextInt(100);
        for (Request request : values()) {
            left -= request.share;
            if (left < 0) {
                return request;
            }
        }
        throw new IllegalStateException("the shares are not a hundred");
    }

    byte[] by(Dreamer dreamer, List<UUID> posts, RandomGenerator chance) {
        return switch (this) {
            case FEED -> Dreamer.stranger("/api/v1/feed");
            case JOURNAL -> dreamer.request("GET", "/api/v1/journal", "");
            case RECORD -> dreamer.recording();
            case LIKE -> dreamer.request(chance.nextBoolean() ? "PUT" : "DELETE",
                    "/api/v1/posts/" + posts.get(chance.nextInt(posts.size())) + "/like", "");
        };
    }

    String title() {
        return title;
    }

    int expected() {
        return expected;
    }
}
