package dev.dreamlog.contract.api;

/**
 * What one node at a time does, in the whole installation. PostgreSQL knows its advisory locks by numbers that are one's
 * own to choose, and whoever chose alike would wait for each other: so all of ours are chosen here, whatever module takes
 * them. A number stays as long as nodes of two versions may run side by side.
 *
 * <p>Locks on one thing among many, such as an idempotency key, are named by its hash, and not here.
 */
public enum AdvisoryLock {

    /** Migrating the schemas. */
    MIGRATION(7_316_001_825L),
    /** Sealing the log. */
    SEALING(7_316_001_826L),
    /** Dividing the work of processors. */
    SEGMENTS(5_118_204_377L),
    /** Ranking what trends. */
    TRENDS(2_118_406_733_925_511_047L),
    /** Filling an empty log with the demo. */
    DEMO(7_303_014_811_446_009_441L);

    private final long number;

    AdvisoryLock(long number) {
        this.number = number;
    }

    public long number() {
        return number;
    }
}
