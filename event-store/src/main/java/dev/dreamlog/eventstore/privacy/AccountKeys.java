package dev.dreamlog.eventstore.privacy;

import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;

/** One key for each account's words. Without it they are noise, wherever a copy of the log may lie. */
public final class AccountKeys {

    private static final String FORGET = """
            insert into eventstore.account_key (account_id, erased_at) values (?, now())
            on conflict (account_id) do update set wrapped_key = null, erased_at = excluded.erased_at
             where account_key.erased_at is null""";

    private final JdbcOperations jdbc;

    public AccountKeys(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Throws the account's key away, for ever, when the caller's transaction commits: from then on the log reads
     * {@code [erased]} where its words stood. Repeating changes nothing.
     */
    public void forget(UUID account) {
        jdbc.update(FORGET, account);
    }
}
