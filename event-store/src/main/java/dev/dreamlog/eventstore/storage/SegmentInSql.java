package dev.dreamlog.eventstore.storage;

/**
 * Tells in SQL which segment of a processor an event belongs to. Segments that have nothing to do let their tokens fall
 * behind for seconds, so how far a processor has come can only be told by whose turn each event is.
 */
public final class SegmentInSql {

    /** With more, the last bits of the hash would no longer follow from a sum. */
    public static final int MOST = 32;

    /** The segments of the processor that the parameter {@code processor} names; each row knows how many there are. */
    public static final String ENTRIES = """
            (select *, count(*) over () as segments from eventstore.token_entry where processor_name = :processor)""";

    private SegmentInSql() {}

    /**
     * An expression for the number of the segment. Axon goes by the last bits of Java's hash of the aggregate's id, which
     * multiplies by 31 for each letter that follows. Modulo 32 that is -1, so letters count plus and minus in turn, and
     * the last one plus.
     *
     * @param aggregate an expression for the id of the event's aggregate
     * @param segments an expression for the number of all segments: a power of two, {@link #MOST} at most
     */
    public static String of(String aggregate, String segments) {
        return """
                ((select coalesce(sum(ascii(letter) * case place %% 2 when 1 then 1 else -1 end), 0)
                    from string_to_table(reverse(%s), null) with ordinality as id (letter, place)) & (%s - 1))"""
                .formatted(aggregate, segments);
    }
}
