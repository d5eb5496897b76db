package dev.dreamlog.account.command.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.account.api.ApiKeyPage;
import dev.dreamlog.account.api.ApiKeyView;
import dev.dreamlog.account.api.FindApiKeys;
import dev.dreamlog.account.api.MakeApiKey;
import dev.dreamlog.account.api.Role;
import dev.dreamlog.account.api.Scope;
import dev.dreamlog.account.command.session.Standing;

/** Stores keys by their hashes. A revoked one is gone from here; that there was one, the log tells. */
@Component
class KeptKeys implements Standing {

    private final JdbcClient jdbc;

    KeptKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When it was made; empty when the account was erased a moment ago. */
    Optional<Instant> add(MakeApiKey made, KeyText text) {
        return jdbc.sql("""
                INSERT INTO command.api_key (id, account_id, hash, hint, name, scopes, expires_at)
                SELECT :id, account_id, :hash, :hint, :name, :scopes, :expires
                FROM command.credential WHERE account_id = :account FOR KEY SHARE RETURNING made_at""")
                .param("id", made.keyId()).param("account", made.accountId().value()).param("hash", text.hash())
                .param("hint", text.hint()).param("name", made.name()).param("scopes", names(made.scopes()))
                .param("expires", made.expiresAt() == null ? null : made.expiresAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, _) -> instant(row, "made_at")).optional();
    }

    void remove(AccountId account, UUID id) {
        jdbc.sql("DELETE FROM command.api_key WHERE id = :id AND account_id = :account").param("id", id)
                .param("account", account.value()).update();
    }

    /** Whose key it is and what for: all that never changes about it. */
    Optional<Holder> holderOf(KeyText text) {
        return jdbc.sql("SELECT id, account_id, scopes FROM command.api_key WHERE hash = :hash")
                .param("hash", text.hash())
                .query((row, _) -> new Holder(row.getObject("id", UUID.class),
                        new AccountId(row.getObject("account_id", UUID.class)), Set.copyOf(scopes(row))))
                .optional();
    }

    @Override
    public Optional<Role> roleIn(UUID id) {
        return jdbc.sql("""
                SELECT c.role FROM command.api_key k JOIN command.credential c USING (account_id)
                WHERE k.id = :id AND (k.expires_at IS NULL OR k.expires_at > now())""").param("id", id)
                .query(String.class).optional().map(Role::valueOf);
    }

    /** Unless another node has just done so. */
    void noteUse(UUID id) {
        jdbc.sql("""
                UPDATE command.api_key SET last_used_at = now()
                WHERE id = :id AND (last_used_at IS NULL OR last_used_at < now() - make_interval(secs => :coarse))""")
                .param("id", id).param("coarse", LastUse.COARSE.toSeconds()).update();
    }

    @QueryHandler
    ApiKeyPage on(FindApiKeys query) {
        // One more than asked for tells whether anything follows.
        List<ApiKeyView> keys = jdbc.sql("""
                SELECT * FROM command.api_key WHERE account_id = :account AND (:before::uuid IS NULL OR id < :before)
                ORDER BY id DESC LIMIT :limit""").param("account", query.accountId().value())
                .param("before", query.before(), Types.OTHER).param("limit", query.limit() + 1).query(KeptKeys::view)
                .list();
        return new ApiKeyPage(keys.stream().limit(query.limit()).toList(), keys.size() > query.limit());
    }

    private static ApiKeyView view(ResultSet row, int number) throws SQLException {
        return new ApiKeyView(row.getObject("id", UUID.class), row.getString("name"), List.copyOf(scopes(row)),
                row.getString("hint"), instant(row, "made_at"), instantOrNull(row, "last_used_at"),
                instantOrNull(row, "expires_at"));
    }

    private static String[] names(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::toString).toArray(String[]::new);
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(name -> Scope.valueOf(name.toUpperCase(Locale.ROOT))).forEach(scopes::add);
        return scopes;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Who handed a key out, and what for. */
    record Holder(UUID key, AccountId account, Set<Scope> scopes) {}
}
