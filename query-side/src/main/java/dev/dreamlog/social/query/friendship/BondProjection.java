package dev.dreamlog.social.query.friendship;

import java.time.Instant;
import java.util.UUID;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;
import dev.dreamlog.contract.query.Keeps;
import dev.dreamlog.contract.query.Stamps;
import dev.dreamlog.social.api.AccountBlocked;
import dev.dreamlog.social.api.AccountUnblocked;
import dev.dreamlog.social.api.AcquaintanceEvent;
import dev.dreamlog.social.api.FriendshipAsked;
import dev.dreamlog.social.api.FriendshipEnded;
import dev.dreamlog.social.api.FriendshipMade;

import static java.time.ZoneOffset.UTC;

/**
 * Keeps what people want of each other, seen from each of the two. The rows of two people change together and only by
 * their own events. An event that comes twice changes nothing.
 */
@Component
@ProcessingGroup("social.bonds")
@Keeps(value = {"bond", "bond_stamp"}, random = "bond_stamp")
class BondProjection {

    private final JdbcClient jdbc;
    private final Stamps stamps;

    BondProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
        // What a bond hides or shows stands on pages that no other process keeps.
        this.stamps = new Stamps(jdbc, "bond_stamp", _ -> {});
    }

    @EventHandler
    void on(FriendshipAsked event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, at, sequence, """
                mine = case account_id when :account then 'FRIENDSHIP' else mine end,
                theirs = case account_id when :account then theirs else 'FRIENDSHIP' end, wished_at = :at""");
    }

    @EventHandler
    void on(FriendshipMade event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, at, sequence, "mine = 'FRIENDSHIP', theirs = 'FRIENDSHIP', wished_at = :at");
    }

    @EventHandler
    void on(FriendshipEnded event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, at, sequence, """
                mine = case mine when 'FRIENDSHIP' then 'NOTHING' else mine end,
                theirs = case theirs when 'FRIENDSHIP' then 'NOTHING' else theirs end, wished_at = null""");
    }

    @EventHandler
    void on(AccountBlocked event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, at, sequence, """
                mine = case account_id when :account then 'BLOCK' else mine end,
                theirs = case account_id when :account then theirs else 'BLOCK' end,
                blocked_at = case account_id when :account then :at else blocked_at end""");
    }

    @EventHandler
    void on(AccountUnblocked event, @Timestamp Instant at, @SequenceNumber long sequence) {
        write(event, at, sequence, """
                mine = case account_id when :account then 'NOTHING' else mine end,
                theirs = case account_id when :account then theirs else 'NOTHING' end,
                blocked_at = case account_id when :account then null else blocked_at end""");
    }

    private void write(AcquaintanceEvent event, Instant at, long sequence, String change) {
        UUID account = AccountId.of(event.accountId()).value();
        UUID other = AccountId.of(event.otherId()).value();
        jdbc.sql("""
                insert into bond (account_id, other_id, version, mine, theirs)
                values (:account, :other, 0, 'NOTHING', 'NOTHING'), (:other, :account, 0, 'NOTHING', 'NOTHING')
                on conflict do nothing""")
                .param("account", account).param("other", other).update();
        int changed = jdbc.sql("""
                update bond set version = :version, %s
                where (account_id, other_id) in ((:account, :other), (:other, :account)) and version < :version"""
                .formatted(change))
                .param("account", account).param("other", other)
                .param("version", sequence + 1).param("at", at.atOffset(UTC)).update();
        if (changed > 0) {
            stamps.renew(account);
            stamps.renew(other);
        }
    }
}
