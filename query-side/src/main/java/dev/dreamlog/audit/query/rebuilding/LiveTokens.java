package dev.dreamlog.audit.query.rebuilding;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the segments of a live projection have come, as one moment of the database shows it. Each commits its token
 * together with its rows, so the same moment shows exactly the rows that follow from what these tokens cover.
 */
record LiveTokens(List<Token> segments) {

    static LiveTokens now(JdbcClient jdbc, String projection) {
        return new LiveTokens(jdbc.sql("""
                select coalesce((token::jsonb ->> 'index')::bigint, -1) as index,
                       array(select jsonb_array_elements_text(token::jsonb -> 'gaps')::bigint) as gaps
                  from eventstore.token_entry where processor_name = :projection order by segment""")
                .param("projection", projection).query(LiveTokens::read).list());
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        Array gaps = row.getArray("gaps");
        return new Token(row.getLong("index"), new TreeSet<>(Arrays.asList((Long[]) gaps.getArray())));
    }

    /** Up to here no segment lacks anything. */
    long coverAllUpTo() {
        return segments.stream().mapToLong(Token::coversAllUpTo).min().orElse(-1);
    }

    /** Beyond this none has come. */
    long last() {
        return segments.stream().mapToLong(Token::index).max().orElse(-1);
    }

    /** Axon deals aggregates out to segments by the last bits of the hash of their id. */
    boolean cover(String aggregate, long place) {
        return !segments.isEmpty() && segments.get(aggregate.hashCode() & (segments.size() - 1)).covers(place);
    }

    /** Of one segment: the last place it has read, and those before which were empty then and may still be taken. */
    record Token(long index, Set<Long> gaps) {

        boolean covers(long place) {
            return place <= index && !gaps.contains(place);
        }

        long coversAllUpTo() {
            return gaps.stream().mapToLong(Long::longValue).min().orElse(index + 1) - 1;
        }
    }
}
