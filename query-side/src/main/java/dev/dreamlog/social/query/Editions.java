package dev.dreamlog.social.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import dev.dreamlog.contract.api.AdvisoryLock;
import dev.dreamlog.dream.api.Visibility;
import dev.dreamlog.social.api.Engagement;

import static java.time.ZoneOffset.UTC;

/**
 * Ranks posts by what moves people, at most once a minute and only when somebody looks. An edition never changes, so
 * whoever turns its pages meets each post once, however fast the likes come in meanwhile.
 */
@Component
class Editions {

    static final Duration KEPT = Duration.ofHours(1);
    private static final Duration RECENT = Duration.ofDays(30);
    private static final int CONSIDERED = 10_000;
    /** Of each circle: what is for friends takes no place from what is for everybody. */
    private static final int RANKED = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    Editions(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The edition of this minute. */
    Instant newest() {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!isKept(minute)) {
            transactions.executeWithoutResult(_ -> {
                jdbc.sql("select pg_advisory_xact_lock(:turn)").param("turn", AdvisoryLock.TRENDS.number())
                        .query(row -> {});
                if (!isKept(minute)) {
                    make(minute);
                }
            });
        }
        return minute;
    }

    boolean isKept(Instant edition) {
        return jdbc.sql("select exists (select from trending where edition = :edition)")
                .param("edition", edition.atOffset(UTC)).query(Boolean.class).single();
    }

    private void make(Instant minute) {
        jdbc.sql("delete from trending where edition < :outdated")
                .param("outdated", minute.minus(KEPT).atOffset(UTC)).update();
        jdbc.sql("""
                insert into trending (edition, rank, post_id)
                select :edition, place, post from unnest(:posts) with ordinality as ranked (post, place)""")
                .param("edition", minute.atOffset(UTC))
                .param("posts", ranked(minute).toArray(UUID[]::new))
                .update();
    }

    private List<UUID> ranked(Instant now) {
        List<Standing> posts = jdbc.sql("""
                select dream_id, shared_at, visibility, coalesce(likes, 0), coalesce(comments, 0)
                  from post left join post_tally on post_tally.post_id = dream_id
                 where shared_at > :recent and not exists (select from hidden_post where post_id = dream_id)
                 order by shared_at desc, dream_id desc limit :considered""")
                .param("recent", now.minus(RECENT).atOffset(UTC))
                .param("considered", CONSIDERED)
                .query((row, _) -> new Standing(row.getObject(1, UUID.class),
                        Visibility.valueOf(row.getString(3)),
                        Heat.of(new Engagement(row.getLong(4), row.getLong(5), false),
                                row.getObject(2, OffsetDateTime.class).toInstant(), now)))
                .list();
        Map<Visibility, Integer> places = new EnumMap<>(Visibility.class);
        return posts.stream()
                .sorted(Comparator.comparingDouble(Standing::heat).reversed())
                .filter(one -> places.merge(one.visibility(), 1, Integer::sum) <= RANKED)
                .map(Standing::post).toList();
    }

    private record Standing(UUID post, Visibility visibility, double heat) {}
}
