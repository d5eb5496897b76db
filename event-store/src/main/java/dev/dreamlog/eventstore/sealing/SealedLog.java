package dev.dreamlog.eventstore.sealing;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

import dev.dreamlog.transparency.Hash;
import dev.dreamlog.transparency.Prover;
import dev.dreamlog.transparency.SealedLine;
import dev.dreamlog.transparency.TiledNodes;

/** What auditors take away: checkpoints, proofs, and the events as they were sealed. */
public final class SealedLog {

    private static final int PAGE = 4 * TiledNodes.WIDTH;
    private static final String EVENTS = """
            select %s from eventstore.domain_event where global_index > ? and global_index <= ?
             order by global_index""".formatted(EventLeaf.COLUMNS);
    /** Counting on would tell nobody more. */
    private static final int MANY = 10_000;
    private static final String LAG = """
            select count(*) as events, coalesce(greatest(0, extract(epoch from now() - min(time_stamp)) * 1000), 0) as age
              from (select time_stamp from eventstore.domain_event where global_index > ?
                     order by global_index limit ?) as unsealed""";

    private final JdbcOperations jdbc;
    private final SealTables tables;

    public SealedLog(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.tables = new SealTables(jdbc);
    }

    /** The newest one, as a signed note; empty before the first. */
    public Optional<String> checkpoint() {
        return tables.newestCheckpoint();
    }

    /** Whether one of these keys signed the newest checkpoint, or there is none yet. */
    public boolean isSignedBy(LogKeys keys) {
        try {
            tables.newestCheckpoint().ifPresent(keys::open);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** How many events are sealed: the size of the newest tree. */
    public long size() {
        return tables.size();
    }

    /** The leaf of the event at this position; empty when there is none or it is not sealed yet. */
    public OptionalLong leafAt(long position) {
        return tables.around(position).filter(run -> run.placeOf(position) >= 0)
                .map(run -> OptionalLong.of(run.firstLeaf() + run.placeOf(position))).orElse(OptionalLong.empty());
    }

    /** The hash that was sealed for this leaf. */
    public Hash leafHash(long leaf) {
        return tables.nodes().node(0, leaf);
    }

    /** That the tree of this size has this leaf; in a few reads, however long the log is. */
    public List<Hash> inclusion(long leaf, long size) {
        return new Prover(tables.nodes()).inclusion(leaf, size);
    }

    /** That the tree of the one size begins with all of the other. */
    public List<Hash> consistency(long from, long to) {
        return new Prover(tables.nodes()).consistency(from, to);
    }

    /** What waits to be sealed. */
    public Lag lag() {
        long last = tables.last().map(Run::lastPosition).orElse(-1L);
        RowMapper<Lag> lag = (row, _) -> new Lag(row.getLong("events"), Duration.ofMillis(row.getLong("age")));
        return jdbc.query(LAG, lag, last, MANY).getFirst();
    }

    /**
     * Hands over everything that is sealed behind a position, line by line, with no more of it in memory than a page.
     * What is in the log now is shown beside what was sealed: whether they agree is for others to find out.
     */
    public void export(long after, Reader reader) throws IOException {
        long position = after;
        long leaf = tables.around(after).map(run -> run.firstLeaf() + behind(run, after)).orElse(0L);
        List<Run> page = page(leaf);
        while (!page.isEmpty()) {
            for (SealedLine line : lines(page, position)) {
                reader.line(line);
            }
            position = page.getLast().lastPosition();
            page = page(page.getLast().endLeaf());
        }
    }

    private static int behind(Run run, long position) {
        int place = run.placeOf(position);
        return place < 0 ? -place - 1 : place + 1;
    }

    /** Tile by tile, because runs end where tiles do. The first may begin before the leaf. */
    private List<Run> page(long leaf) {
        long from = tables.runs(leaf - leaf % TiledNodes.WIDTH, leaf + 1).stream().mapToLong(Run::firstLeaf).max()
                .orElse(leaf);
        return tables.runs(from, leaf - leaf % TiledNodes.WIDTH + PAGE).stream().filter(run -> run.endLeaf() > leaf)
                .toList();
    }

    private List<SealedLine> lines(List<Run> runs, long after) {
        List<SealedLine> lines = new ArrayList<>();
        jdbc.query(EVENTS, row -> {
            lines.add(line(runs, row.getLong("global_index"), EventLeaf.of(row)));
        }, after, runs.getLast().lastPosition());
        return lines;
    }

    /** An event that was slipped in has no seal: it claims the place of the next one, with which the proof will break. */
    private static SealedLine line(List<Run> runs, long position, byte[] leaf) {
        Run run = runs.stream().filter(one -> one.lastPosition() >= position).findFirst().orElseThrow();
        int place = run.placeOf(position);
        return place >= 0
                ? new SealedLine(leaf, run.firstLeaf() + place, run.hash(place))
                : new SealedLine(leaf, run.firstLeaf() - place - 1, Hash.ofLeaf(leaf));
    }

    /** Takes the lines of an export. */
    @FunctionalInterface
    public interface Reader {

        void line(SealedLine line) throws IOException;
    }

    /**
     * How far the seal is behind.
     *
     * @param events not sealed yet, 10,000 for that many or more
     * @param age of the oldest of them
     */
    public record Lag(long events, Duration age) {}
}
