package dev.dreamlog.eventstore.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.TiledNodes;

/** What is to be sealed next. It is hashed beside whoever reads it, so that the database need not wait for that. */
final class Leaves {

    /** More than one at a time, or handing them over would take longer than hashing them. */
    private static final int TOGETHER = TiledNodes.WIDTH;

    private final List<Long> positions = new ArrayList<>();
    private final List<CompletableFuture<List<Hash>>> hashes = new ArrayList<>();
    private List<byte[]> unhashed = new ArrayList<>(TOGETHER);

    void add(long position, byte[] leaf) {
        positions.add(position);
        unhashed.add(leaf);
        if (unhashed.size() == TOGETHER) {
            hash();
        }
    }

    private void hash() {
        List<byte[]> leaves = unhashed;
        unhashed = new ArrayList<>(TOGETHER);
        hashes.add(CompletableFuture.supplyAsync(() -> leaves.stream().map(Hash::ofLeaf).toList(),
                Thread::startVirtualThread));
    }

    List<Long> positions() {
        return positions;
    }

    /** In the order of the positions. */
    List<Hash> hashes() {
        hash();
        return hashes.stream().flatMap(some -> some.join().stream()).toList();
    }
}
