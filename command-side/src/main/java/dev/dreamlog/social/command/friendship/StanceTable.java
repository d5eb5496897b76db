package dev.dreamlog.social.command.friendship;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.api.NotFound;
import dev.dreamlog.contract.command.AccountGone;
import dev.dreamlog.dream.command.Bond;
import dev.dreamlog.dream.command.Bonds;
import dev.dreamlog.social.api.Stance;

/** Keeps stances in PostgreSQL: asking many acquaintances themselves would mean to read each one's history. */
@Component
class StanceTable implements Stances, Bonds {

    private final JdbcClient jdbc;

    StanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Bond between(AccountId dreamer, AccountId reader) {
        List<Stance> both = jdbc.sql("""
                SELECT stance FROM command.stance WHERE (account_id, other_id) IN ((:one, :other), (:other, :one))""")
                .param("one", dreamer.value()).param("other", reader.value())
                .query((row, _) -> Stance.valueOf(row.getString("stance"))).list();
        return both.contains(Stance.BLOCK)
                ? Bond.BLOCKED
                : both.equals(List.of(Stance.FRIENDSHIP, Stance.FRIENDSHIP)) ? Bond.FRIENDS : Bond.NONE;
    }

    @Override
    public void keepBoth(AccountId asking, AccountId other) {
        Set<UUID> there = new HashSet<>(jdbc.sql("""
                SELECT account_id FROM command.credential WHERE account_id IN (:asking, :other) FOR KEY SHARE""")
                .param("asking", asking.value()).param("other", other.value()).query(UUID.class).list());
        if (!there.contains(asking.value())) {
            throw new AccountGone();
        }
        if (!there.contains(other.value())) {
            throw new NotFound();
        }
    }

    @Override
    public void write(AccountId account, AccountId other, Stance stance) {
        String sql = stance == Stance.NOTHING
                ? "DELETE FROM command.stance WHERE account_id = :account AND other_id = :other"
                : """
                        INSERT INTO command.stance (account_id, other_id, stance) VALUES (:account, :other, :stance)
                        ON CONFLICT (account_id, other_id) DO UPDATE SET stance = excluded.stance""";
        jdbc.sql(sql).param("account", account.value()).param("other", other.value()).param("stance", stance.name())
                .update();
    }

    /** With whom there is anything to forget. */
    List<AccountId> acquaintancesOf(AccountId account) {
        return jdbc.sql("""
                SELECT other_id FROM command.stance WHERE account_id = :account
                 UNION SELECT account_id FROM command.stance WHERE other_id = :account""")
                .param("account", account.value()).query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }
}
