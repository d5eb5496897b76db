package dev.dreamlog.bench.visibility;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.dreamlog.bench.installation.Database;
import dev.dreamlog.bench.installation.Dreamer;
import dev.dreamlog.bench.installation.Node;

/** Accounts that write at each node in turn, and what becomes of what they wrote. */
record Writers(List<Dreamer> dreamers, List<Node> nodes, Sightings sightings, Database database) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @param read whether each dream is also asked for over HTTP, at a node where it was not written */
    Visibility write(Pace pace, Duration length, boolean read) throws Exception {
        Visibility found = new Visibility(length);
        Projecting projecting = Projecting.now(database);
        pace.drive(length, (number, due) -> write(number, due, read, projecting, found));
        sightings.awaitAll(PATIENCE);
        return found;
    }

    private void write(int number, long due, boolean read, Projecting projecting, Visibility found)
            throws Exception {
        Dreamer writer = dreamers.get(number % dreamers.size());
        int turn = number + number / dreamers.size();
        Node at = nodes.get(turn % nodes.size());
        UUID dream = writer.record(at);
        long acknowledged = System.nanoTime();
        found.answer().record(acknowledged - due);
        sightings.of(dream, seen -> {
            boolean here = projecting.isDoneBy(at, dream);
            (here ? found.here() : found.elsewhere()).record(seen - acknowledged);
            found.whole().record(seen - due);
        });
        if (read) {
            find(writer, dream, nodes.get((turn + 1) % nodes.size()), acknowledged + PATIENCE.toNanos());
            found.read().record(System.nanoTime() - acknowledged);
        }
    }

    private static void find(Dreamer dreamer, UUID dream, Node node, long end) throws Exception {
        while (!dreamer.finds(dream, node)) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("Dream " + dream + " never came to node " + node.name());
            }
        }
    }
}
