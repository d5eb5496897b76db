package dev.dreamlog.eventstore.privacy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;

import com.google.crypto.tink.Aead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One key for each account's words. Without it they are noise, wherever a copy of the log may lie. */
public final class AccountKeys {

    private static final int REMEMBERED = 10_000;
    private static final String FIND = "select wrapped_key from eventstore.account_key where account_id = ?";
    private static final String MAKE = """
            insert into eventstore.account_key (account_id, wrapped_key) values (?, ?) on conflict do nothing""";
    private static final String FORGET = """
            insert into eventstore.account_key (account_id, erased_at) values (?, now())
            on conflict (account_id) do update set wrapped_key = null, erased_at = excluded.erased_at
             where account_key.erased_at is null""";
    private static final String MARKS = """
            select distinct substring(wrapped_key from 1 for 5) from eventstore.account_key
             where wrapped_key is not null""";

    private final JdbcOperations jdbc;
    private final MasterKeys masters;
    /** By account, for writing. Only what was committed: a key that is rolled back must not seal the next event. */
    private final Recent<UUID, Aead> committed = new Recent<>(REMEMBERED);
    /** By the wrapped bytes, for reading: whoever shows them has just found them beside the event. */
    private final Recent<ByteBuffer, Aead> unwrapped = new Recent<>(REMEMBERED);

    public AccountKeys(JdbcOperations jdbc, MasterKeys masters) {
        this.jdbc = jdbc;
        this.masters = masters;
    }

    /**
     * Throws the account's key away, for ever, when the caller's transaction commits: from then on the log reads
     * {@code [erased]} where its words stood. Repeating changes nothing.
     */
    public void forget(UUID account) {
        jdbc.update(FORGET, account);
        committed.remove(account);
    }

    /** Whether the master keys at hand are those, or among those, that wrapped the keys of this database. */
    public boolean haveTheirMasters() {
        return jdbc.queryForList(MARKS, byte[].class).stream().allMatch(masters::canOpen);
    }

    /**
     * The key to seal this account's words with, made when it has none yet. After an erasure it is one that nobody
     * keeps: what a late event carries is as good as erased, while the event itself stands.
     */
    Aead toSeal(UUID account) {
        Aead known = committed.get(account);
        return known != null ? known : found(account);
    }

    /** @return null when the account was erased */
    @Nullable
    Aead toOpen(SubjectKey key) {
        if (key.erased()) {
            return null;
        }
        if (key.wrapped() == null) {
            throw new CannotOpen("The key of account " + key.account() + " is missing", null);
        }
        ByteBuffer wrapped = ByteBuffer.wrap(key.wrapped());
        Aead known = unwrapped.get(wrapped);
        if (known == null) {
            known = Gcm.under(masters.unwrap(key.account(), key.wrapped()));
            unwrapped.put(wrapped, known);
        }
        return known;
    }

    private Aead found(UUID account) {
        List<byte @Nullable []> rows = jdbc.query(FIND, (row, _) -> row.getBytes(1), account);
        return rows.isEmpty() ? made(account) : taken(account, rows.getFirst());
    }

    private Aead made(UUID account) {
        byte[] key = Gcm.freshKey();
        return jdbc.update(MAKE, account, masters.wrap(account, key)) == 1
                ? onceCommitted(account, Gcm.under(key))
                : found(account);
    }

    private Aead taken(UUID account, byte @Nullable [] wrapped) {
        return wrapped == null
                ? Gcm.under(Gcm.freshKey())
                : onceCommitted(account, Gcm.under(masters.unwrap(account, wrapped)));
    }

    private Aead onceCommitted(UUID account, Aead key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed.put(account, key);
                }
            });
        }
        return key;
    }
}
