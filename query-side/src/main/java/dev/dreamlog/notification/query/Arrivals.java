package dev.dreamlog.notification.query;

import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import dev.dreamlog.account.api.AccountId;

/** Knows for whom there may be news, before anybody asks what they may see of it. */
@Component
class Arrivals {

    private final JdbcClient jdbc;

    Arrivals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom something is meant for, or whose post something happened to, after the one place and up to the other. */
    Set<AccountId> between(long after, long upTo) {
        return Set.copyOf(jdbc.sql("""
                select account_id from notification where place > :after and place <= :upTo and account_id is not null
                union
                select dreamer_id from notification join post on post.dream_id = notification.post_id
                where place > :after and place <= :upTo""")
                .param("after", after).param("upTo", upTo)
                .query((row, _) -> new AccountId(row.getObject(1, UUID.class))).list());
    }

    /** The last place of anything that was ever for them; 0 when there is none, which is nobody's news. */
    long latestFor(AccountId reader) {
        return jdbc.sql("""
                select coalesce(max(place), 0) from (
                    select max(place) as place from notification where account_id = :reader
                    union all
                    select max(place) from post join notification on notification.post_id = post.dream_id
                    where dreamer_id = :reader)""")
                .param("reader", reader.value()).query(Long.class).single();
    }

    /** -1 when they have not read anything yet. */
    long readUpTo(AccountId reader) {
        return jdbc.sql("select coalesce(max(up_to), -1) from notification_read where account_id = :reader")
                .param("reader", reader.value()).query(Long.class).single();
    }
}
