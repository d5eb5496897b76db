package dev.dreamlog.transparency;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;

/** Holds an export, line by line from the first leaf on, against checkpoints, and stops where it is not what was sealed. */
public final class ExportCheck {

    private final Frontier tree = new Frontier();
    private final Deque<Checkpoint> ahead;
    private long proven;

    public ExportCheck(Collection<Checkpoint> checkpoints) {
        this.ahead = new ArrayDeque<>(checkpoints.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList());
        meetCheckpoints();
    }

    /** @throws Mismatch when it is not the line that belongs here */
    public void next(byte[] bytes) {
        SealedLine line = parse(bytes);
        if (line.index() != tree.size()) {
            throw new Mismatch(tree.size(), "leaf " + line.index() + at(line) + " stands where leaf " + tree.size()
                    + " belongs");
        }
        if (!line.isTrue()) {
            throw new Mismatch(tree.size(), "leaf " + line.index() + at(line) + " is not what was sealed");
        }
        tree.append(line.sealed());
        meetCheckpoints();
    }

    /** @throws Mismatch when a checkpoint knows more than was exported */
    public void end() {
        Checkpoint missing = ahead.peekLast();
        if (missing != null) {
            throw new Mismatch(tree.size(), "the export ends after " + tree.size()
                    + " leaves, a checkpoint is signed over " + missing.size());
        }
    }

    /** How many leaves came so far. */
    public long leaves() {
        return tree.size();
    }

    /** How many of them checkpoints vouch for. */
    public long proven() {
        return proven;
    }

    private SealedLine parse(byte[] line) {
        try {
            return SealedLine.parse(line);
        } catch (IllegalArgumentException e) {
            throw new Mismatch(tree.size(), "leaf " + tree.size() + " cannot be read: " + e.getMessage());
        }
    }

    private void meetCheckpoints() {
        while (!ahead.isEmpty() && ahead.peekFirst().size() == tree.size()) {
            Checkpoint met = ahead.removeFirst();
            if (!met.root().equals(tree.root())) {
                throw new Mismatch(proven, "the first " + tree.size() + " leaves are not those of the checkpoint over "
                        + met.size() + "; " + (proven == 0
                                ? "no smaller one vouches for any of them"
                                : "those before leaf " + proven + " are"));
            }
            proven = met.size();
        }
    }

    private static String at(SealedLine line) {
        return line.position().isPresent() ? " (position " + line.position().getAsLong() + ")" : "";
    }

    /** What was exported is not what was sealed. */
    public static final class Mismatch extends RuntimeException {

        private final long leaf;

        Mismatch(long leaf, String what) {
            super(what);
            this.leaf = leaf;
        }

        /** The first leaf that is not proven to be as it was. */
        public long leaf() {
            return leaf;
        }
    }
}
