package dev.dreamlog.bench.visibility;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Node;
import dev.dreamlog.bench.load.Pace;

/** Accounts that write at each node in turn, and what becomes of what they wrote. */
record Writers(List<Dreamer> dreamers, List<Node> nodes, Sightings sightings, Database database) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    Visibility write(Pace pace, Duration length) throws Exception {
        Visibility found = new Visibility(length);
        Projecting projecting = Projecting.now(database);
        pace.drive(length, (number, due) -> write(number, due, projecting, found));
        sightings.awaitAll(PATIENCE);
        return found;
    }

    private void write(int number, long due, Projecting projecting, Visibility found) throws Exception {
        Dreamer writer = dreamers.get(number % dreamers.size());
        Node at = nodes.get((number + number / dreamers.size()) % nodes.size());
        UUID dream = writer.record(at);
        long acknowledged = System.nanoTime();
        found.answer().record(acknowledged - due);
        sightings.of(dream, seen -> {
            boolean here = projecting.isDoneBy(at, dream);
            (here ? found.here() : found.elsewhere()).record(seen - acknowledged);
            found.whole().record(seen - due);
        });
    }
}
