package dev.dreamlog.eventstore.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import dev.dreamlog.transparency.Hash;

/** Leaves that follow each other in one tile: which places of the log they are, and their hashes. */
final class Run {

    private final long firstLeaf;
    private final Long[] positions;
    private final byte[] hashes;

    private Run(long firstLeaf, Long[] positions, byte[] hashes) {
        this.firstLeaf = firstLeaf;
        this.positions = positions;
        this.hashes = hashes;
    }

    static Run of(long firstLeaf, List<Long> positions, List<Hash> hashes) {
        byte[] all = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, all, i * Hash.BYTES, Hash.BYTES);
        }
        return new Run(firstLeaf, positions.toArray(Long[]::new), all);
    }

    @SuppressWarnings("unused") // of the driver's row number
    static Run of(ResultSet row, int number) throws SQLException {
        return new Run(row.getLong("first_leaf"), (Long[]) row.getArray("positions").getArray(),
                row.getBytes("hashes"));
    }

    long firstLeaf() {
        return firstLeaf;
    }

    long endLeaf() {
        return firstLeaf + positions.length;
    }

    long lastPosition() {
        return positions[positions.length - 1];
    }

    byte[] hashes() {
        return hashes;
    }

    Hash hash(int place) {
        return Hash.at(place, hashes);
    }

    /** Where in the run the position is, or as {@link Arrays#binarySearch(Object[], Object)} says where it would be. */
    int placeOf(long position) {
        return Arrays.binarySearch(positions, position);
    }

    Object[] values() {
        return new Object[]{firstLeaf, positions[0], positions, hashes};
    }
}
