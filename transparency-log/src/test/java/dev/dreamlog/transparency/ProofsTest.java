package dev.dreamlog.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProofsTest {

    /** Three levels of tiles would need 65,536 leaves; two show all that a third would. */
    private static final int SIZE = 700;
    private static final Forest TREE = Forest.of("event ", SIZE);
    private static final Forest OTHER = Forest.of("forgery ", SIZE);
    private static final int CASES = 300;

    @Test
    void every_leaf_of_every_tree_is_proven_to_be_in_it() {
        for (int size = 1; size <= SIZE; size += 1 + size / 4) {
            Prover prover = TREE.prover();
            for (int leaf = 0; leaf < size; leaf++) {
                assertThat(Proofs.includes(TREE.leaf(leaf), leaf, size, TREE.root(size), prover.inclusion(leaf, size)))
                        .as("leaf %d of %d", leaf, size).isTrue();
            }
        }
    }

    @Test
    void every_tree_is_proven_to_begin_with_every_earlier_one() {
        for (int to = 0; to <= SIZE; to += 1 + to / 4) {
            Prover prover = TREE.prover();
            for (int from = 0; from <= to; from++) {
                assertThat(Proofs.isConsistent(from, TREE.root(from), to, TREE.root(to), prover.consistency(from, to)))
                        .as("%d in %d", from, to).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void no_false_proof_of_inclusion_is_believed(Inclusion claim) {
        assertThat(Proofs.includes(claim.hash, claim.leaf, claim.size, claim.root, claim.proof)).isFalse();
    }

    static Stream<Inclusion> no_false_proof_of_inclusion_is_believed() {
        return IntStream.range(0, CASES).mapToObj(seed -> {
            Random random = new Random(seed);
            int size = 3 + random.nextInt(SIZE - 3);
            int leaf = random.nextInt(size);
            Inclusion truth = new Inclusion("", TREE.leaf(leaf), leaf, size, TREE.root(size),
                    TREE.prover().inclusion(leaf, size));
            return switch (seed % 8) {
                case 0 -> truth.with("forged", forged(truth.proof, random));
                case 1 -> truth.with("truncated", truth.proof.subList(0, truth.proof.size() - 1));
                case 2 -> truth.with("beheaded", truth.proof.subList(1, truth.proof.size()));
                case 3 -> truth.with("extended", extended(truth.proof, truth.root, random));
                case 4 -> truth.with("swapped", swapped(truth.proof, truth.hash, random));
                case 5 -> new Inclusion("of another tree", OTHER.leaf(leaf), leaf, size, TREE.root(size),
                        OTHER.prover().inclusion(leaf, size));
                case 6 ->
                    new Inclusion("of another size", truth.hash, leaf, size + 1, TREE.root(size + 1), truth.proof);
                default -> new Inclusion("of another leaf", truth.hash, (leaf + 1) % size, size, truth.root,
                        truth.proof);
            };
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void no_false_proof_of_consistency_is_believed(Consistency claim) {
        assertThat(Proofs.isConsistent(claim.from, claim.fromRoot, claim.to, claim.toRoot, claim.proof)).isFalse();
    }

    static Stream<Consistency> no_false_proof_of_consistency_is_believed() {
        return IntStream.range(0, CASES).mapToObj(seed -> {
            Random random = new Random(seed);
            int to = 4 + random.nextInt(SIZE - 4);
            int from = 1 + random.nextInt(to - 2);
            Consistency truth = new Consistency("", from, TREE.root(from), to, TREE.root(to),
                    TREE.prover().consistency(from, to));
            return switch (seed % 9) {
                case 0 -> truth.with("forged", forged(truth.proof, random));
                case 1 -> truth.with("truncated", truth.proof.subList(0, truth.proof.size() - 1));
                case 2 -> truth.with("empty", List.of());
                case 3 -> truth.with("extended", extended(truth.proof, truth.fromRoot, random));
                case 4 -> truth.with("swapped", swapped(truth.proof, truth.fromRoot, random));
                case 5 -> new Consistency("with another tree before", from, OTHER.root(from), to, TREE.root(to),
                        truth.proof);
                case 6 -> new Consistency("with another tree after", from, TREE.root(from), to, OTHER.root(to),
                        OTHER.prover().consistency(from, to));
                case 7 -> new Consistency("of another size", from + 1, TREE.root(from + 1), to, truth.toRoot,
                        truth.proof);
                default -> new Consistency("back in time", to, truth.toRoot, from, truth.fromRoot, truth.proof);
            };
        });
    }

    private static List<Hash> forged(List<Hash> proof, Random random) {
        List<Hash> forged = new ArrayList<>(proof);
        int place = random.nextInt(proof.size());
        byte[] hash = proof.get(place).bytes();
        hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        forged.set(place, Hash.at(0, hash));
        return forged;
    }

    private static List<Hash> extended(List<Hash> proof, Hash by, Random random) {
        List<Hash> extended = new ArrayList<>(proof);
        extended.add(random.nextInt(proof.size() + 1), by);
        return extended;
    }

    /** With its neighbour, or the only one with another. */
    private static List<Hash> swapped(List<Hash> proof, Hash other, Random random) {
        List<Hash> swapped = new ArrayList<>(proof);
        if (proof.size() == 1) {
            swapped.set(0, other);
        } else {
            int place = random.nextInt(proof.size() - 1);
            swapped.add(place + 1, swapped.remove(place));
        }
        return swapped;
    }

    record Inclusion(String name, Hash hash, long leaf, long size, Hash root, List<Hash> proof) {

        Inclusion with(String newName, List<Hash> otherProof) {
            return new Inclusion(newName, hash, leaf, size, root, otherProof);
        }

        @Override
        public String toString() {
            return name + ": leaf " + leaf + " of " + size;
        }
    }

    record Consistency(String name, long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {

        Consistency with(String newName, List<Hash> otherProof) {
            return new Consistency(newName, from, fromRoot, to, toRoot, otherProof);
        }

        @Override
        public String toString() {
            return name + ": " + from + " in " + to;
        }
    }
}
