package dev.dreamlog.eventstore.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a row of the log says about the key to its words. It is read in the same statement as the event, so it is
 * never older than an erasure that the reader should know of.
 *
 * @param erased whether the account was erased; no key is left then
 * @param wrapped absent when erased, and when the table of keys has lost it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SubjectKey(UUID account, boolean erased, byte @Nullable [] wrapped) {

    /** To be selected beside a row {@code e} that has a {@code data_subject}. */
    public static final String COLUMNS = "e.data_subject, k.wrapped_key, k.erased_at is not null as erased";
    /** Where the {@link #COLUMNS} come from. */
    public static final String JOIN = " left join eventstore.account_key k on k.account_id = e.data_subject ";

    /** Empty when the row holds nobody's words. */
    public static Optional<SubjectKey> of(ResultSet row) throws SQLException {
        UUID account = row.getObject("data_subject", UUID.class);
        return account == null
                ? Optional.empty()
                : Optional.of(new SubjectKey(account, row.getBoolean("erased"), row.getBytes("wrapped_key")));
    }
}
