package dev.dreamlog.transparency;

import java.util.List;

/** Checks the proofs of RFC 9162, sections 2.1.3.2 and 2.1.4.2, with nothing but the roots. */
public final class Proofs {

    private Proofs() {}

    /** Whether the tree of this size and root has the leaf at this place. */
    public static boolean includes(Hash leafHash, long leaf, long size, Hash root, List<Hash> proof) {
        if (leaf < 0 || leaf >= size) {
            return false;
        }
        Climb climb = new Climb(leaf, size - 1);
        Hash hash = leafHash;
        for (Hash sibling : proof) {
            if (climb.isOver()) {
                return false;
            }
            hash = climb.siblingIsLeft() ? Hash.ofNode(sibling, hash) : Hash.ofNode(hash, sibling);
            climb.up();
        }
        return climb.isOver() && hash.equals(root);
    }

    /** Whether the tree {@code to} begins with all of the tree {@code from}. */
    public static boolean isConsistent(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == to || from == 0) {
            return proof.isEmpty() && (from == to ? fromRoot.equals(toRoot) : fromRoot.equals(Hash.OF_NOTHING));
        }
        boolean complete = Long.bitCount(from) == 1;
        if (proof.isEmpty() && !complete) {
            return false;
        }
        Climb climb = new Climb(from - 1, to - 1);
        climb.skipComplete();
        Hash old = complete ? fromRoot : proof.getFirst();
        Hash now = old;
        for (Hash sibling : complete ? proof : proof.subList(1, proof.size())) {
            if (climb.isOver()) {
                return false;
            }
            if (climb.siblingIsLeft()) {
                old = Hash.ofNode(sibling, old);
                now = Hash.ofNode(sibling, now);
            } else {
                now = Hash.ofNode(now, sibling);
            }
            climb.up();
        }
        return climb.isOver() && old.equals(fromRoot) && now.equals(toRoot);
    }

    /** The way from a place to the root, beside that from the last place: {@code fn} and {@code sn} of the RFC. */
    private static final class Climb {

        private long place;
        private long last;

        Climb(long place, long last) {
            this.place = place;
            this.last = last;
        }

        boolean isOver() {
            return last == 0;
        }

        boolean siblingIsLeft() {
            return isRight() || place == last;
        }

        void up() {
            if (siblingIsLeft()) {
                while (!isRight() && place != 0) {
                    shift();
                }
            }
            shift();
        }

        void skipComplete() {
            while (isRight()) {
                shift();
            }
        }

        private boolean isRight() {
            return (place & 1) == 1;
        }

        private void shift() {
            place >>= 1;
            last >>= 1;
        }
    }
}
