package dev.dreamlog.bench.reading;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Node;

/** People and what they have shared with everybody. */
record Posts(List<Dreamer> dreamers, List<UUID> posts) {

    private static final int LATER_IN_THE_TABLE = 10_000;

    static Posts shared(Node node, int dreamers, int each) throws IOException, InterruptedException {
        List<Dreamer> people = new ArrayList<>();
        List<UUID> posts = new ArrayList<>();
        for (int i = 0; i < dreamers; i++) {
            Dreamer dreamer = Dreamer.join(node);
            people.add(dreamer);
            for (int j = 0; j < each; j++) {
                posts.add(dreamer.share(node));
            }
        }
        return new Posts(people, posts);
    }

    /** Older posts, so that the table is not one that is read whole; they are in no log, and nobody writes to them. */
    static void olderOnesIn(Database database) throws SQLException {
        database.execute("""
                insert into query.post (dream_id, dreamer_id, version, text, title, language, kind, visibility,
                    anonymous, shared_at)
                select gen_random_uuid(), dreamer_id, version, text, title, language, kind, visibility, anonymous,
                    shared_at - number * interval '1 minute'
                  from (select * from query.post where shared_at is not null limit 1) one,
                       generate_series(1, %d) number""".formatted(LATER_IN_THE_TABLE));
        database.execute("analyze query.post");
    }
}
