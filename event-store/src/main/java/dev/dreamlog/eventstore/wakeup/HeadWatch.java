package dev.dreamlog.eventstore.wakeup;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Looks whether other nodes have written to the log and rings when they have, in case they could not be heard: one
 * small query for all processors of this node together.
 */
public final class HeadWatch implements Runnable {

    private static final String HEAD = "select coalesce(max(global_index), -1) from eventstore.domain_event";

    private final JdbcTemplate jdbc;
    private final WakeUp wakeUp;
    private long seen = -1;

    public HeadWatch(JdbcTemplate jdbc, WakeUp wakeUp) {
        this.jdbc = jdbc;
        this.wakeUp = wakeUp;
    }

    @Override
    public void run() {
        Long head = jdbc.queryForObject(HEAD, Long.class);
        if (head != null && head != seen) {
            seen = head;
            wakeUp.signal();
        }
    }
}
