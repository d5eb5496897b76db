package dev.dreamlog.eventstore.privacy;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * Lets one master key follow another. Only the wrapping of the accounts' keys changes, no event does. Each batch
 * stands on its own: cut short anywhere, a second run does the rest.
 */
public final class Rewrapping {

    private static final int BATCH = 500;
    private static final String WRAPPED_BY_ANOTHER = """
            select account_id, wrapped_key from eventstore.account_key
             where account_id > ? and substring(wrapped_key from 1 for 5) <> ? order by account_id limit ?""";
    /** Unless it was erased meanwhile: then it stays so. */
    private static final String REWRAP = """
            update eventstore.account_key set wrapped_key = ? where account_id = ? and wrapped_key = ?""";

    private final JdbcOperations jdbc;
    private final MasterKeys masters;

    public Rewrapping(JdbcOperations jdbc, MasterKeys masters) {
        this.jdbc = jdbc;
        this.masters = masters;
    }

    /** Wraps everything by the first master key that is not yet, and returns how many keys that were. */
    public long run() {
        long rewrapped = 0;
        UUID last = new UUID(0, 0);
        for (List<Wrapped> batch = after(last); !batch.isEmpty(); batch = after(last)) {
            jdbc.batchUpdate(REWRAP, batch.stream().map(this::rewrapped).toList());
            rewrapped += batch.size();
            last = batch.getLast().account();
        }
        return rewrapped;
    }

    private List<Wrapped> after(UUID account) {
        return jdbc.query(WRAPPED_BY_ANOTHER,
                (row, _) -> new Wrapped(row.getObject("account_id", UUID.class), row.getBytes("wrapped_key")), account,
                masters.markOfFirst(), BATCH);
    }

    private Object[] rewrapped(Wrapped old) {
        return new Object[]{masters.wrap(old.account(), masters.unwrap(old.account(), old.key())), old.account(),
                old.key()};
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Wrapped(UUID account, byte[] key) {}
}
